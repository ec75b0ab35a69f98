/** Which feeds a site has, and what is in each; `feed-documents.ts` writes them in every format. */
import type { UploadedImage } from '@passerelle/shared/fields';
import type { Locale } from '@passerelle/shared/locales';
import { pathFor, sections } from '@passerelle/shared/paths';
import type { ArticleKind } from '@passerelle/shared/vocabulary';
import { startOf } from '../lib/dates.ts';
import { longestFeed } from '../lib/feeds/feed.ts';
import { changeFeeds } from './change-feeds.ts';
import { courseFacts, frenchCoursesOf, intakeLine, type PlacedCourse } from './courses.ts';
import type { LocaleContent, PlacedArticle } from './locale-content.ts';

/** The name of a feed's file in each format, under the address of what it is about. */
export const feedFiles = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;

export type FeedFormat = keyof typeof feedFiles;

export const feedFormats = Object.keys(feedFiles) as FeedFormat[];

/** What a feed is about. */
export type FeedSubject =
  | { type: 'news' }
  | { type: 'newsKind'; kind: ArticleKind }
  | { type: 'theme'; name: string }
  | { type: 'courses' }
  /** Services that come and go. */
  | { type: 'directory' }
  | { type: 'commune'; name: string }
  /** What was changed on pages. */
  | { type: 'guidance' };

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
    ...coursesFeed(site),
    ...changeFeeds(site),
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

/** The courses one can still begin or wait for, where there is a page of them: what changed last comes first. */
function coursesFeed(site: LocaleContent): FeedRoute[] {
  const page = site.pageWith('courses');
  if (!page) return [];
  const newest = frenchCoursesOf(site)
    .filter(({ intake }) => intake.state !== 'over')
    .sort((one, other) => other.updatedAt.getTime() - one.updatedAt.getTime())
    .slice(0, longestFeed);
  return [
    {
      base: page.path,
      locale: site.locale,
      subject: { type: 'courses' },
      shows: newest.flatMap((each) => [each.documentId, each.provider.documentId]),
      entries: () => newest.map((course) => ofCourse(course, site)),
    },
  ];
}

/** Each group is an item of its own: a new intake is news, an edited description is not. */
function ofCourse(service: PlacedCourse, site: LocaleContent): FeedEntry {
  const { documentId, name, path, course, intake, provider, inBrief, description, updatedAt } = service;
  const begins = intakeLine(intake, site.locale);
  const facts = [begins, provider.name, ...courseFacts(service, site.locale)];
  return {
    id: ['urn:passerelle', service.locale, documentId, course.startsOn].filter(Boolean).join(':'),
    title: `${name} · ${begins}`,
    path,
    summary: inBrief ?? begins,
    body: `${facts.map((fact) => `- ${fact}`).join('\n')}\n\n${description}`,
    publishedAt: updatedAt,
    updatedAt,
    categories: site.themesOf(service).map(({ name: theme }) => theme),
  };
}
