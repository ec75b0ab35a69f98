/** The feeds of what changes: services that come and go, here or in one commune; what was changed on a page. */
import { defaultLocale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { directoryTexts, fill } from '../i18n/directory.ts';
import { feedTexts } from '../i18n/feeds.ts';
import { longDate, startOf } from '../lib/dates.ts';
import { longestFeed } from '../lib/feeds/feed.ts';
import { dayName, dayOf, localMinute } from '../lib/hours/local-time.ts';
import type { PlacedService } from './directory.ts';
import type { FeedEntry, FeedRoute } from './feeds.ts';
import type { LocaleContent } from './locale-content.ts';

interface ServiceChange {
  service: PlacedService;
  what: 'added' | 'ended';
  at: Date;
}

/** What happened to a service, as far as its record knows: when it was written, and the day it ended. */
const changesOf = (service: PlacedService): ServiceChange[] => [
  { service, what: 'added', at: service.createdAt },
  ...(service.closedOn ? [{ service, what: 'ended' as const, at: startOf(service.closedOn) }] : []),
];

const names = { added: 'nouveau', ended: 'fin' } as const;

function entryOf({ service, what, at }: ServiceChange, site: LocaleContent): FeedEntry {
  const { locale } = site;
  const { documentId, name, path, provider, description, inBrief, updatedAt, replacedBy } = service;
  const date = longDate(dayName(dayOf(localMinute(at))), locale);
  const words = directoryTexts(locale);
  const next = what === 'ended' ? site.directory.service(replacedBy) : undefined;
  const told = what === 'added' ? fill(feedTexts(locale).addedOn, { date }) : fill(words.endedOn, { date });
  return {
    id: `urn:passerelle:${service.locale}:${documentId}:${names[what]}`,
    title: fill(feedTexts(locale)[what], { name }),
    path,
    summary: [told, inBrief].filter(Boolean).join(' '),
    body: [
      `${provider.name}. ${told}`,
      next && `${words.replacedBy} [${next.name}](${next.path}).`,
      what === 'added' && description,
    ]
      .filter(Boolean)
      .join('\n\n'),
    publishedAt: at,
    // What ended is told again only when its end is; any edit of a service is no news.
    updatedAt: what === 'added' ? at : new Date(Math.max(at.getTime(), updatedAt.getTime())),
    categories: site.themesOf(service).map((theme) => theme.name),
  };
}

/** Newest first; nothing is told before its day. */
function newest(services: PlacedService[], { day }: LocaleContent): ServiceChange[] {
  return services
    .flatMap(changesOf)
    .filter(({ what, service }) => what === 'added' || service.closedOn! <= day)
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, longestFeed);
}

function ofServices(
  site: LocaleContent,
  base: string,
  subject: FeedRoute['subject'],
  services: PlacedService[],
): FeedRoute {
  const changes = newest(services, site);
  const shown = changes.flatMap(({ service }) => [service, site.directory.service(service.replacedBy)]);
  return {
    base,
    locale: site.locale,
    subject,
    shows: shown.flatMap((each) => (each ? [each.documentId, each.provider.documentId] : [])),
    entries: () => changes.map((change) => entryOf(change, site)),
  };
}

/** Communes in French only: elsewhere hundreds of feeds would hold the same French words. */
function directoryFeeds(site: LocaleContent): FeedRoute[] {
  const page = site.pageWith('directory');
  if (!page) return [];
  const { locale, directory } = site;
  const communes = locale === defaultLocale ? directory.communes : [];
  return [
    ofServices(site, page.path, { type: 'directory' }, directory.services),
    ...communes.map((commune) =>
      ofServices(
        site,
        pathFor({ type: 'serviceCommune', slug: commune.slug }, locale),
        { type: 'commune', name: commune.name },
        directory.services.filter(({ communes: theirs }) => theirs.includes(commune)),
      ),
    ),
  ];
}

/** What was changed on pages, as their editors wrote it: beside the map of all pages. */
function guidanceFeed(site: LocaleContent): FeedRoute[] {
  const map = site.pageWith('siteMap');
  if (!map) return [];
  const changes = site.pages
    .flatMap((page) =>
      // Counted from the oldest of a day, so that one more on the same day renames none.
      page.changeLog.map(({ date, what }, index, all) => ({
        page,
        date,
        what,
        number: all.slice(index + 1).filter((each) => each.date === date).length,
      })),
    )
    .sort((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0))
    .slice(0, longestFeed);
  return [
    {
      base: map.path,
      locale: site.locale,
      subject: { type: 'guidance' },
      shows: [],
      entries: () =>
        changes.map(({ page, date, what, number }) => ({
          id: `urn:passerelle:${site.locale}:${page.documentId}:${date}${number === 0 ? '' : `-${number + 1}`}`,
          title: page.title,
          path: page.path,
          summary: what,
          body: what,
          publishedAt: startOf(date),
          updatedAt: startOf(date),
          categories: site.themesOf(page).map(({ name }) => name),
        })),
    },
  ];
}

export const changeFeeds = (site: LocaleContent): FeedRoute[] => [
  ...directoryFeeds(site),
  ...guidanceFeed(site),
];
