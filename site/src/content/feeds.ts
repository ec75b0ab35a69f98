/** The news feeds of a site: all of it, and one per theme. */
import { sections, pathFor } from '@passerelle/shared/paths';
import type { Locale } from '@passerelle/shared/locales';
import type { LocaleContent, PlacedArticle } from './locale-content.ts';

export interface NewsFeedRoute {
  /** From the first slash: `/rss.xml`, `/thematiques/logement/rss.xml`. */
  path: string;
  locale: Locale;
  /** What it is about, when it is not about everything. */
  subject?: string;
  /** The newest ones. */
  articles: PlacedArticle[];
}

/** Enough for a reader that comes once a month; the archives have the rest. */
const longestFeed = 50;

/** Where the feed of a page's subject is. */
export const feedPath = (pagePath: string) => `${pagePath}rss.xml`;

/** The feeds of one language. */
export function feedsOf(site: LocaleContent): NewsFeedRoute[] {
  const { locale } = site;
  const home = pathFor({ type: 'page', layout: 'home', slug: sections.home[locale] }, locale);
  return [
    { path: feedPath(home), locale, articles: site.articles.slice(0, longestFeed) },
    ...site.themes.map((theme) => ({
      path: feedPath(theme.path),
      locale,
      subject: theme.name,
      articles: site.articlesOf(theme).slice(0, longestFeed),
    })),
  ];
}
