/** Every file of the site that is made from content: where it goes, what to ask for, and what it shows. */
import { contentTypes, type ContentTypeName } from '@passerelle/shared/content/all';
import type { Change } from '@passerelle/shared/publication';
import { frenchCoursesOf, otherCoursesOf } from '../content/courses.ts';
import type { EventDate } from '../content/agenda.ts';
import type { LocaleContent, PlacedPage } from '../content/locale-content.ts';
import type { Route } from '../content/routes.ts';
import { inBlocksOf, relatedTo } from '../content/related.ts';
import { ids, shownEvents, shownOrganizations, shownServices } from '../content/shown.ts';
import { content } from '../content/store.ts';
import { writtenFiles } from '../content/written-files.ts';
import { rememberedOf } from '../lib/remembered.ts';

export interface RenderedFile {
  /** From the root of the site: `actus/index.html`. */
  file: string;
  /** The address that answers with its bytes. */
  address: string;
  /**
   * The entries of `named` types it shows, in their order, and whatever else decides which. As long as this list and
   * those entries stay, so does the file, unless an entry changes that any page may show. Absent, it is rendered at
   * every publication: right for what shows everything there is of a type.
   */
  shows?: string[] | undefined;
}

/**
 * Which files a change of each type can touch. Any page may show an entry of most types, so that all are rendered
 * again: always right. Where there are many entries and few pages show each, that is a waste: `named` means that
 * `shows` names their entries (of redirects, the addresses a page asked about say as much). A type that is missing
 * here does not compile; a page that shows an entry without saying so fails test/renderer.test.ts.
 */
const reach = {
  siteSettings: 'any page',
  menu: 'any page',
  page: 'any page',
  theme: 'any page',
  article: 'named',
  organization: 'named',
  service: 'named',
  location: 'named',
  commune: 'any page',
  regionalCentre: 'any page',
  decisionTree: 'any page',
  figure: 'any page',
  glossaryTerm: 'any page',
  redirect: 'named',
  legalReference: 'any page',
  event: 'named',
  resource: 'named',
  team: 'any page',
  person: 'any page',
  supporter: 'any page',
  alertBanner: 'any page',
  synonym: 'named',
} satisfies Record<ContentTypeName, 'named' | 'any page'>;

const named = new Set<string>(
  Object.entries(contentTypes).flatMap(([name, { uid }]) =>
    reach[name as ContentTypeName] === 'named' ? [uid] : [],
  ),
);

/** Whether a change leaves alone every file that does not name its entry. */
export const isNamed = ({ uid }: Change) => named.has(uid);

/** What lists of news lead to: the years, kinds and themes there is news of. */
const newsLinks = (site: LocaleContent) => [
  ...[...site.articlesByYear.keys()].map(String),
  ...[...site.articlesByKind].flatMap(([kind, articles]) => (articles.length > 0 ? [kind] : [])),
  ...ids(site.themes.filter((theme) => site.articlesOf(theme).length > 0)),
];

/** What lists of the library lead to: the kinds and themes there are works of. */
const libraryLinks = ({ library, themes }: LocaleContent) => [
  ...library.byKind.keys(),
  ...ids(themes.filter((theme) => library.on(theme).length > 0)),
];

const countsIn = ({ directory, themes }: LocaleContent) => [
  ...themes.map((theme) => `${theme.documentId} ${directory.ofTheme(theme).length}`),
  ...directory.communes.map((commune) => `${commune.documentId} ${directory.ofCommune(commune).length}`),
];

/** All organisations, worked out once for the pages that show any of them. */
const shownOfAll = rememberedOf((site: LocaleContent) => shownOrganizations(site, site.organizations));

const eventsIn = (dates: EventDate[]) => dates.map(({ event }) => event);

/** What goes with a page, and what its blocks name. */
function shownWith(page: PlacedPage, site: LocaleContent): string[] {
  const { articles, organizations } = relatedTo(page, site);
  return [
    ...ids(articles),
    ...shownOrganizations(site, organizations),
    ...shownOrganizations(site, inBlocksOf(page, site)),
  ];
}

function shownBy(route: Route, site: LocaleContent): string[] {
  switch (route.kind) {
    case 'article':
      return [route.key];
    case 'organization':
      return [
        route.key,
        ...site.directory.locationsOf(route.organization).map(({ documentId }) => documentId),
        ...shownServices(site.directory.ofOrganization(route.organization)),
        ...shownEvents(site, eventsIn(site.agenda.comingAt(route.organization))),
      ];
    case 'service': {
      const { service } = route;
      return [...shownServices([service]), ...(service.replacedBy ? [service.replacedBy] : [])];
    }
    case 'serviceList': {
      const { listing } = route;
      const office = listing.commune?.welcomeOffice;
      return [
        ...shownServices(listing.services),
        ...(office ? [office] : []),
        // How many there are elsewhere stands beside each way to them.
        ...countsIn(site),
      ];
    }
    case 'theme':
      return [
        ...ids(site.articlesOf(route.theme)),
        ...shownOrganizations(site, site.organizationsOf(route.theme)),
        String(site.directory.ofTheme(route.theme).length),
        ...shownEvents(site, eventsIn(site.agenda.comingOn(route.theme))),
      ];
    case 'decisionStep':
      return route.step.outcome ? shownOfAll(site) : [];
    case 'resource':
      return [route.key];
    case 'resourceKind':
    case 'resourceTheme':
      return [...ids(route.resources), ...libraryLinks(site)];
    case 'event':
      return shownEvents(site, [route.event]);
    case 'agendaMonth':
      return [...shownEvents(site, eventsIn(site.agenda.inMonth(route.month))), ...site.agenda.months];
    case 'newsArchive':
      return [...ids(route.articles), ...newsLinks(site)];
    case 'newsKind':
    case 'newsTheme':
      return [...ids(route.articles), ...newsLinks(site)];
    case 'page':
      switch (route.page.layout) {
        case 'home':
          return [...ids(site.articles), ...shownEvents(site, eventsIn(site.agenda.onHome))];
        case 'news':
          return ids(site.articles);
        case 'publications':
          return ids(site.library.resources);
        case 'agenda':
          return [...shownEvents(site, eventsIn(site.agenda.coming)), ...site.agenda.months];
        case 'courses':
          return shownServices([...frenchCoursesOf(site), ...otherCoursesOf(site)]);
        case 'directory':
          return [...shownOfAll(site), ...countsIn(site)];
        case 'openData':
          return shownServices(site.directory.listed);
        case 'siteMap':
          return ids(site.organizations);
        case 'findCentre':
          return [...ids(site.organizations), ...countsIn(site)];
        case 'search':
          // What results are narrowed by: the communes and years there is something of.
          return [
            ...shownWith(route.page, site),
            ...ids(site.directory.communes),
            ...[...site.articlesByYear.keys()].map(String),
          ];
        default:
          return shownWith(route.page, site);
      }
  }
}

const fileOf = (route: Route): RenderedFile => ({
  file: `${route.path.slice(1)}index.html`,
  address: route.path,
  shows: shownBy(route, content().in(route.locale)),
});

/** The pages that entries have for themselves, in every language. */
export function ownPages(entries: { documentId: string }[]): RenderedFile[] {
  const keys = new Set(ids(entries));
  return content()
    .routes.filter(({ key }) => keys.has(key))
    .map(fileOf);
}

/** The files the present content makes. */
export function renderedFiles(): RenderedFile[] {
  const all = content();
  const pages = all.routes.map(fileOf);
  return [
    ...pages,
    { file: '404.html', address: '/404/', shows: [] },
    { file: '410/index.html', address: '/410/', shows: [] },
    ...[...writtenFiles().values()].map(({ path, shows }) => ({ file: path.slice(1), address: path, shows })),
  ];
}
