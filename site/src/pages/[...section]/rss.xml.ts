/** The news feeds: `/rss.xml`, one per theme, and the same in every language. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { content } from '../../content/store.ts';
import { newsFeed } from '../../lib/feed.ts';
import { textsIn } from '../../i18n/texts.ts';
import { prose } from '../../content/prose.ts';

const sectionOf = (path: string) => path.replace(/^\//, '').replace(/\/?rss\.xml$/, '') || undefined;

export const getStaticPaths = (() =>
  content().feeds.map(({ path }) => ({ params: { section: sectionOf(path) } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site: address }) => {
  const feed = content().feeds.find(({ path }) => sectionOf(path) === params.section);
  if (!feed || !address) return new Response(null, { status: 404 });
  const site = content().in(feed.locale);
  const { siteName, description } = site.settings;
  const texts = textsIn(feed.locale);
  return newsFeed({
    title: `${feed.subject === undefined ? texts.news : texts.newsOf(feed.subject)} · ${siteName}`,
    description,
    siteUrl: address.origin,
    path: feed.path,
    locale: feed.locale,
    articles: feed.articles.map((article) => ({
      ...article,
      html: prose(article.body, { of: article.title, base: address.origin }),
      categories: site.themesOf(article).map(({ name }) => name),
    })),
  });
};
