/** The feeds of what changes: services that come, move and go, here or in one commune; what was changed on a page. */
import type { Location } from '@passerelle/shared/content/location';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { directoryTexts, fill } from '../i18n/directory.ts';
import { feedTexts } from '../i18n/feeds.ts';
import { addressLine } from '../lib/address.ts';
import { longDate, startOf } from '../lib/dates.ts';
import { longestFeed } from '../lib/feeds/feed.ts';
import { dayName, dayOf, localMinute } from '../lib/hours/local-time.ts';
import type { PlacedService } from './directory.ts';
import type { FeedEntry, FeedRoute } from './feeds.ts';
import type { LocaleContent } from './locale-content.ts';
import { lastMove, type Move } from './moves.ts';

interface ServiceChange {
  what: 'added' | 'ended';
  service: PlacedService;
  at: Date;
}

/** Of a place, with the services that moved along: one thing to be told, not one for each of them. */
interface PlaceMove {
  what: 'moved';
  location: Location;
  services: PlacedService[];
  move: Move;
  at: Date;
}

type Change = ServiceChange | PlaceMove;

/** What happened to a service, as far as its record knows: when it was written, and the day it ended. */
const changesOf = (service: PlacedService, day: string): ServiceChange[] => [
  { service, what: 'added', at: service.createdAt },
  ...(service.closedOn && service.closedOn <= day
    ? [{ service, what: 'ended' as const, at: startOf(service.closedOn) }]
    : []),
];

/** The places of services that moved when those were there already. */
function movesOf(services: PlacedService[], day: string): PlaceMove[] {
  const moves = new Map<string, PlaceMove>();
  for (const service of services) {
    for (const { location } of service.places) {
      const move = lastMove(location, day);
      const at = move && startOf(move.on);
      if (!at || service.createdAt >= at) continue;
      const known = moves.get(location.documentId);
      if (known) known.services.push(service);
      else moves.set(location.documentId, { what: 'moved', location, services: [service], move, at });
    }
  }
  return [...moves.values()];
}

const dateOf = ({ at }: Change, locale: Locale) => longDate(dayName(dayOf(localMinute(at))), locale);

function entryOfService(change: ServiceChange, site: LocaleContent): FeedEntry {
  const { service, what, at } = change;
  const { locale } = site;
  const { documentId, name, path, provider, description, inBrief, updatedAt, replacedBy } = service;
  const words = directoryTexts(locale);
  const next = what === 'ended' ? site.directory.service(replacedBy) : undefined;
  const told = fill(what === 'added' ? feedTexts(locale).addedOn : words.endedOn, {
    date: dateOf(change, locale),
  });
  return {
    id: `urn:passerelle:${service.locale}:${documentId}:${what === 'added' ? 'nouveau' : 'fin'}`,
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

function entryOfMove(change: PlaceMove, site: LocaleContent): FeedEntry {
  const { location, services, move, at } = change;
  const { locale } = site;
  const [{ provider, path }] = services as [PlacedService];
  const words = directoryTexts(locale);
  const told = [
    `${addressLine(location)}.`,
    fill(words.hereSince, { date: dateOf(change, locale) }),
    move.from && fill(words.before, { address: move.from }),
  ]
    .filter(Boolean)
    .join(' ');
  return {
    id: `urn:passerelle:${locale}:${location.documentId}:demenagement:${move.on}`,
    title: fill(feedTexts(locale).moved, { name: location.name ?? provider.name }),
    path,
    summary: told,
    body: `${told}\n\n${services.map((service) => `- [${service.name}](${service.path})`).join('\n')}`,
    publishedAt: at,
    updatedAt: at,
    categories: [...new Set(services.flatMap((service) => site.themesOf(service)))].map(({ name }) => name),
  };
}

const entryOf = (change: Change, site: LocaleContent): FeedEntry =>
  change.what === 'moved' ? entryOfMove(change, site) : entryOfService(change, site);

/** Newest first; nothing is told before its day. */
const newest = (services: PlacedService[], { day }: LocaleContent): Change[] =>
  [...services.flatMap((service) => changesOf(service, day)), ...movesOf(services, day)]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, longestFeed);

/** Whatever an item tells of. */
const shownIn = (change: Change, { directory }: LocaleContent): string[] => {
  const services =
    change.what === 'moved'
      ? change.services
      : [change.service, directory.service(change.service.replacedBy)];
  return [
    ...services.flatMap((each) => (each ? [each.documentId, each.provider.documentId] : [])),
    ...(change.what === 'moved' ? [change.location.documentId] : []),
  ];
};

function ofServices(
  site: LocaleContent,
  base: string,
  subject: FeedRoute['subject'],
  services: PlacedService[],
): FeedRoute {
  const changes = newest(services, site);
  return {
    base,
    locale: site.locale,
    subject,
    shows: changes.flatMap((change) => shownIn(change, site)),
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
