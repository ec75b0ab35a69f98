/** Which feeds a site has, and what is in each; `feed-documents.ts` writes them in every format. */
import type { UploadedImage } from '@passerelle/shared/fields';
import type { Locale } from '@passerelle/shared/locales';
import { pathFor, sections } from '@passerelle/shared/paths';
import type { ArticleKind } from '@passerelle/shared/vocabulary';
import { startOf } from '../lib/dates.ts';
import type { LocaleContent, PlacedArticle } from './locale-content.ts';

/** The name of a feed's file in each format, under the address of what it is about. */
export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof feedFiles;

export const feedFormats = Object.keys(feedFiles) as FeedFormat[];

/** What a feed is about. */
export type FeedSubject =
  { type: 'news' } | { type: 'newsKind'; kind: ArticleKind } | { type: 'theme'; name: string };

export interface FeedEntry {
  /** The document's, never the build's or the version's. */
  id: string;
  title: string;
  path: string;
  summary: string;
  /** Markdown. */
  body: string;
  publishedAt: Date;
  updatedAt: Date;
  categories: string[];
  cover?: UploadedImage | undefined;
}

export interface FeedRoute {
  /** What its files are under: `/`, `/thematiques/logement/`. */
  base: string;
  locale: Locale;
  subject: FeedSubject;
  /** The entries it shows. */
  shows: string[];
  entries: () => FeedEntry[];
}

/** Enough for a reader that comes once a month; the archives have the rest. */
const longestFeed = 50;

/** Where the feed of a page's subject is. */
export const feedPath = (base: string, format: FeedFormat = 'rss') => base + feedFiles[format];

/** The addresses of a feed, in every format. */
export const filesOf = ({ base }: FeedRoute): string[] => feedFormats.map((format) => feedPath(base, format));

/** The feeds of one language. */
export function feedsOf(site: LocaleContent): FeedRoute[] {
  const { locale } = site;
  const home = pathFor({ type: 'page', layout: 'home', slug: sections.home[locale] }, locale);
  const news = (base: string, subject: FeedSubject, articles: PlacedArticle[]): FeedRoute => {
    const newest = articles.slice(0, longestFeed);
    return {
      base,
      locale,
      subject,
      shows: newest.map(({ documentId }) => documentId),
      entries: () => newest.map((article) => ofArticle(article, site)),
    };
  };
  return [
    news(home, { type: 'news' }, site.currentArticles),
    ...[...site.articlesByKind].map(([kind, articles]) =>
      news(pathFor({ type: 'newsKind', kind }, locale), { type: 'newsKind', kind }, articles),
    ),
    ...site.themes.map((theme) =>
      news(theme.path, { type: 'theme', name: theme.name }, site.articlesOf(theme)),
    ),
  ];
}

const ofArticle = (article: PlacedArticle, site: LocaleContent): FeedEntry => ({
  id: `urn:passerelle:${article.locale}:${article.documentId}`,
  title: article.title,
  path: article.path,
  summary: article.summary,
  body: article.body,
  publishedAt: startOf(article.publishedOn),
  updatedAt: article.updatedAt,
  categories: site.themesOf(article).map(({ name }) => name),
  cover: article.cover,
});
