/** What a news feed says, as plain data for @astrojs/rss. */
import rss, { type RSSFeedItem } from '@astrojs/rss';
import type { Locale } from '@passerelle/shared/locales';
import { startOf } from './dates.ts';

export interface FeedArticle {
  documentId: string;
  locale: Locale;
  title: string;
  path: string;
  summary: string;
  publishedOn: string;
  updatedAt: Date;
  /** Its body as HTML with absolute addresses. */
  html: string;
  categories: string[];
}

export interface Feed {
  title: string;
  description: string;
  /** The site's address. */
  siteUrl: string;
  /** Where this feed itself is, from the first slash. */
  path: string;
  locale: Locale;
  articles: FeedArticle[];
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * An RSS 2.0 feed (https://www.rssboard.org/rss-specification). The guid comes from the document id, so an article
 * that is renamed or published again is no new item to its readers.
 */
export function newsFeed({ title, description, siteUrl, path, locale, articles }: Feed): Promise<Response> {
  const newest = Math.max(0, ...articles.map(({ updatedAt }) => updatedAt.getTime()));
  const self = new URL(path, siteUrl).href;
  return rss({
    title,
    description,
    site: siteUrl,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${locale}</language>`,
      ...(newest > 0 ? [`<lastBuildDate>${new Date(newest).toUTCString()}</lastBuildDate>`] : []),
      `<atom:link href="${escape(self)}" rel="self" type="application/rss+xml"/>`,
    ].join(''),
    items: articles.map((article): RSSFeedItem => ({
      title: article.title,
      link: article.path,
      description: article.summary,
      content: article.html,
      pubDate: startOf(article.publishedOn),
      categories: article.categories,
      customData: `<guid isPermaLink="false">urn:passerelle:${article.locale}:${article.documentId}</guid>`,
    })),
  });
}
