/** Every file of the site that is no page: a function writes it, where templates render pages. */
import { defaultLocale } from '@passerelle/shared/locales';
import { letterPath } from '@passerelle/shared/letter';
import { pathFor } from '@passerelle/shared/paths';
import { csv } from '../lib/csv.ts';
import { rememberedOf } from '../lib/remembered.ts';
import { mediaTypeOf } from '../opendata/files.ts';
import { calendarFileOf } from './calendars.ts';
import type { Content } from './content.ts';
import { feedFormats, feedPath } from './feeds.ts';
import { feedType, writeFeed } from './feed-documents.ts';
import { opmlOf } from './feed-groups.ts';
import { letterContentOf } from './letter.ts';
import type { PlacedFigure } from './locale-content.ts';
import { catalogueIn } from './service-catalogue.ts';
import { shownEvents, shownServices } from './shown.ts';
import { content } from './store.ts';
import { wordGroupsOf } from './synonyms.ts';

export interface WrittenFile {
  /** `/thematiques/logement/rss.xml` */
  path: string;
  /** Its media type. */
  type: string;
  /** The entries it shows, as pages say it (renderer/files.ts); absent, it is written at every publication. */
  shows?: string[] | undefined;
  /** Its text; the site's address ends with a slash. */
  write: (siteUrl: string) => string | Promise<string>;
}

const json = 'application/json';

/** Those of the present content, by their path. */
export const writtenFiles = (): Map<string, WrittenFile> => byPath(content());

const byPath = rememberedOf((all: Content) => new Map(filesOf(all).map((file) => [file.path, file])));

const filesOf = (all: Content): WrittenFile[] => [
  ...feeds(all),
  ...calendars(all),
  ...openData(all),
  ...all.locales.map((locale) => ({
    path: pathFor({ type: 'opml' }, locale),
    type: 'text/x-opml; charset=utf-8',
    write: (siteUrl: string) => opmlOf(locale, siteUrl),
  })),
  ...all.locales.map((locale) => ({
    path: pathFor({ type: 'serviceCatalogue' }, locale),
    type: json,
    shows: shownServices(all.in(locale).directory.listed),
    write: () => JSON.stringify(catalogueIn(all.in(locale))),
  })),
  ...all.tables.map((figure) => ({
    path: figure.path,
    type: 'text/csv; charset=utf-8',
    shows: [],
    write: () => csv(linesOf(figure)),
  })),
  {
    // Everything may be read; the sitemap says what there is (RFC 9309).
    path: '/robots.txt',
    type: 'text/plain; charset=utf-8',
    shows: [],
    write: (siteUrl) => `User-agent: *\nAllow: /\n\nSitemap: ${new URL('sitemap-index.xml', siteUrl).href}\n`,
  },
  {
    // For the CMS: what the letter of a month is made of.
    path: letterPath,
    type: json,
    write: (siteUrl) => JSON.stringify(letterContentOf(all.in(defaultLocale), siteUrl)),
  },
  {
    // For the web server: addresses that moved or are gone (no `to`). A page that exists wins over a redirect.
    path: '/redirects.json',
    type: json,
    write: () =>
      JSON.stringify(
        all.redirects
          .filter(({ from }) => !all.routeAt(from.endsWith('/') ? from : `${from}/`))
          .map(({ from, to }) => ({ from, to })),
      ),
  },
  {
    // For the search: words for the same things.
    path: '/synonyms.json',
    type: json,
    write: () => JSON.stringify(wordGroupsOf(all)),
  },
];

const feeds = (all: Content): WrittenFile[] =>
  all.feeds.flatMap((feed) =>
    feedFormats.map((format) => ({
      path: feedPath(feed.base, format),
      type: `${feedType(format)}; charset=utf-8`,
      shows: feed.shows,
      write: (siteUrl: string) => writeFeed(feed, format, new URL(siteUrl).origin),
    })),
  );

const calendars = (all: Content): WrittenFile[] =>
  all.calendars.map((calendar) => {
    const { path, locale, events = [], courses = [] } = calendar;
    const site = all.in(locale);
    return {
      path,
      type: 'text/calendar; charset=utf-8',
      shows: [...shownEvents(site, events), ...shownServices(courses)],
      write: (siteUrl) => calendarFileOf(calendar, site, siteUrl),
    };
  });

const openData = (all: Content): WrittenFile[] =>
  [...all.openData.values()].map(({ path, shows, make }) => ({
    path,
    type: mediaTypeOf(path),
    shows,
    write: make,
  }));

/** The numbers of a figure: a line of names, then a line for each row. */
const linesOf = ({ table: { rowsName, columns, rows } }: PlacedFigure): string[][] => [
  [rowsName, ...columns],
  ...rows.map(({ label, values }) => [label, ...values.map((value) => value?.toString() ?? '')]),
];
