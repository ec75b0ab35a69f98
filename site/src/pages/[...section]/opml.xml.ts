/** Every feed of a language in one file, for any reader to import: `/opml.xml`, `/en/opml.xml`. */
import { defaultLocale, localeCodes } from '@passerelle/shared/locales';
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedGroups } from '../../content/feed-groups.ts';
import { feedPath } from '../../content/feeds.ts';
import { content } from '../../content/store.ts';
import { opml } from '../../lib/feeds/opml.ts';

export const getStaticPaths = (() =>
  content().locales.map((locale) => ({
    params: { section: locale === defaultLocale ? undefined : locale },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site: address }) => {
  const locale = localeCodes.find((code) => code === (params.section ?? defaultLocale));
  if (!locale || !address || !content().locales.includes(locale)) return new Response(null, { status: 404 });
  const whole = (path: string) => new URL(path, address).href;
  const groups = feedGroups(locale).map(({ title, feeds }) => ({
    title,
    feeds: feeds.map((feed) => ({
      title: feed.title,
      url: whole(feedPath(feed.base)),
      homeUrl: whole(feed.base),
    })),
  }));
  return new Response(opml(content().in(locale).settings.siteName, locale, groups), {
    headers: { 'Content-Type': 'text/x-opml; charset=utf-8' },
  });
};
