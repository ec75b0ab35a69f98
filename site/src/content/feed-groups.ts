/** The feeds of a language as people look for them: by what they are about; on pages, and in one file for readers. */
import type { Locale } from '@passerelle/shared/locales';
import { courseTexts } from '../i18n/courses.ts';
import { feedTexts } from '../i18n/feeds.ts';
import { textsIn } from '../i18n/texts.ts';
import { opml } from '../lib/feeds/opml.ts';
import { subjectOf } from './feed-documents.ts';
import { feedPath, type FeedSubject } from './feeds.ts';
import { content } from './store.ts';

export interface FeedGroup {
  type: FeedSubject['type'];
  title: string;
  feeds: { base: string; title: string }[];
}

/** Every feed once, in groups. */
export function feedGroups(locale: Locale): FeedGroup[] {
  const texts = textsIn(locale);
  const titles: Record<FeedSubject['type'], string> = {
    news: texts.news,
    newsKind: texts.newsByKind,
    theme: texts.themes,
    courses: courseTexts(locale).courses,
    directory: texts.directory,
    commune: feedTexts(locale).byCommune,
    guidance: feedTexts(locale).guidance,
  };
  const feeds = content().feeds.filter((feed) => feed.locale === locale);
  return [...Map.groupBy(feeds, ({ subject }) => subject.type)].map(([type, list]) => ({
    type,
    title: titles[type],
    feeds: list.map((feed) => ({ base: feed.base, title: subjectOf(feed) })),
  }));
}

/** Every feed of a language in one file, for any reader to import. */
export function opmlOf(locale: Locale, siteUrl: string): string {
  const whole = (path: string) => new URL(path, siteUrl).href;
  const groups = feedGroups(locale).map(({ title, feeds }) => ({
    title,
    feeds: feeds.map((feed) => ({
      title: feed.title,
      url: whole(feedPath(feed.base)),
      homeUrl: whole(feed.base),
    })),
  }));
  return opml(content().in(locale).settings.siteName, locale, groups);
}
