/** pathFor: the only spelling of public addresses, used by pages, menu, feeds, preview and redirects alike. */
import { defaultLocale, type Locale } from './locales.ts';
import type { ArticleKind, PageLayout, ResourceKind } from './vocabulary.ts';

/**
 * Addresses that belong to the site itself, not to an editor: the page with that layout is served there whatever
 * its slug, and the entries it lists are served under it.
 */
export const sections = {
  home: { fr: '', en: '', nl: '', ar: '', uk: '' },
  themes: { fr: 'thematiques', en: 'topics', nl: 'themas', ar: 'topics', uk: 'topics' },
  news: { fr: 'actus', en: 'news', nl: 'nieuws', ar: 'news', uk: 'news' },
  agenda: { fr: 'agenda', en: 'events', nl: 'agenda', ar: 'events', uk: 'events' },
  publications: {
    fr: 'publications',
    en: 'publications',
    nl: 'publicaties',
    ar: 'publications',
    uk: 'publications',
  },
  directory: { fr: 'repertoire', en: 'directory', nl: 'gids', ar: 'directory', uk: 'directory' },
  courses: {
    fr: 'actions-services/formations',
    en: 'french-courses',
    nl: 'cursussen-frans',
    ar: 'french-courses',
    uk: 'french-courses',
  },
  search: { fr: 'recherche', en: 'search', nl: 'zoeken', ar: 'search', uk: 'search' },
  siteMap: { fr: 'plan-du-site', en: 'site-map', nl: 'sitemap', ar: 'site-map', uk: 'site-map' },
  figures: { fr: 'chiffres', en: 'figures', nl: 'cijfers', ar: 'figures', uk: 'figures' },
  glossary: { fr: 'glossaire', en: 'glossary', nl: 'woordenlijst', ar: 'glossary', uk: 'glossary' },
  accessibility: {
    fr: 'accessibilite',
    en: 'accessibility',
    nl: 'toegankelijkheid',
    ar: 'accessibility',
    uk: 'accessibility',
  },
  subscribe: {
    fr: 's-abonner',
    en: 'subscribe',
    nl: 'abonneren',
    ar: 'subscribe',
    uk: 'subscribe',
  },
  findCentre: {
    fr: 'mon-centre',
    en: 'find-my-centre',
    nl: 'mijn-centrum',
    ar: 'find-my-centre',
    uk: 'find-my-centre',
  },
  handout: { fr: 'ma-liste', en: 'my-list', nl: 'mijn-lijst', ar: 'my-list', uk: 'my-list' },
  openData: { fr: 'donnees', en: 'open-data', nl: 'open-data', ar: 'open-data', uk: 'open-data' },
  contact: { fr: 'contact', en: 'contact', nl: 'contact', ar: 'contact', uk: 'contact' },
} as const satisfies Partial<Record<PageLayout, Record<Locale, string>>>;

/** What the directory's addresses are made of. */
const directoryWords = {
  services: { fr: 'services', en: 'services', nl: 'diensten', ar: 'services', uk: 'services' },
  theme: { fr: 'thematique', en: 'topic', nl: 'thema', ar: 'topic', uk: 'topic' },
  commune: { fr: 'commune', en: 'municipality', nl: 'gemeente', ar: 'municipality', uk: 'municipality' },
} as const satisfies Record<string, Record<Locale, string>>;

export type Section = keyof typeof sections;

export type Addressable =
  | {
      type: 'page';
      layout: PageLayout;
      slug: string;
      /** The address of the page above. */ parentPath?: string;
    }
  | { type: 'theme' | 'article' | 'organization' | 'event' | 'resource'; slug: string }
  /** Works of one kind. */
  | { type: 'resourceKind'; kind: ResourceKind }
  /** Works on a theme; `slug` is the theme's. */
  | { type: 'resourceTheme'; slug: string }
  /** A file of the library, by a name that stays. */
  | { type: 'resourceFile'; name: string }
  /** What takes place in a month, `YYYY-MM`. */
  | { type: 'agendaMonth'; month: string }
  /** The calendar file (RFC 5545) of the whole agenda. */
  | { type: 'calendar' }
  /** The calendar file of one event. */
  | { type: 'eventCalendar'; slug: string }
  | { type: 'newsArchive'; year: number }
  | { type: 'newsKind'; kind: ArticleKind }
  /** All the news of a theme; `slug` is the theme's. */
  | { type: 'newsTheme'; slug: string }
  /** Every feed in one file. */
  | { type: 'opml' }
  | { type: 'service'; slug: string }
  /** Every service; further pages after the first. */
  | { type: 'serviceList'; page?: number }
  /** What browsers filter the list of services with. */
  | { type: 'serviceCatalogue' }
  /** The services of a theme, by the theme's slug. */
  | { type: 'serviceTheme'; slug: string }
  /** The services of a commune, of one theme if one is named. */
  | { type: 'serviceCommune'; slug: string; theme?: string }
  /** A decision tree, or one of its steps. */
  | { type: 'decisionTree'; slug: string; parentPath?: string; step?: string }
  /** A file of the directory's open data, the same for every language: `services.csv`. */
  | { type: 'openData'; file: string }
  /** The numbers of a figure, as CSV. */
  | { type: 'figureTable'; slug: string };

/** News of one kind. */
const newsKinds: Record<ArticleKind, Record<Locale, string>> = {
  news: { fr: 'actus', en: 'news', nl: 'nieuws', ar: 'news', uk: 'news' },
  callForProjects: {
    fr: 'appels-a-projets',
    en: 'calls-for-projects',
    nl: 'projectoproepen',
    ar: 'calls-for-projects',
    uk: 'calls-for-projects',
  },
  training: { fr: 'formations', en: 'training', nl: 'opleidingen', ar: 'training', uk: 'training' },
  job: { fr: 'emplois', en: 'jobs', nl: 'vacatures', ar: 'jobs', uk: 'jobs' },
  publication: {
    fr: 'publications',
    en: 'publications',
    nl: 'publicaties',
    ar: 'publications',
    uk: 'publications',
  },
};

/** Works of one kind. */
const resourceKindWords: Record<ResourceKind, Record<Locale, string>> = {
  brochure: { fr: 'brochures', en: 'brochures', nl: 'brochures', ar: 'brochures', uk: 'brochures' },
  guide: { fr: 'guides', en: 'guides', nl: 'gidsen', ar: 'guides', uk: 'guides' },
  teachingTool: {
    fr: 'outils-pedagogiques',
    en: 'teaching-tools',
    nl: 'lesmateriaal',
    ar: 'teaching-tools',
    uk: 'teaching-tools',
  },
  study: { fr: 'etudes', en: 'studies', nl: 'studies', ar: 'studies', uk: 'studies' },
  report: { fr: 'rapports', en: 'reports', nl: 'verslagen', ar: 'reports', uk: 'reports' },
  video: { fr: 'videos', en: 'videos', nl: 'videos', ar: 'videos', uk: 'videos' },
  poster: { fr: 'affiches', en: 'posters', nl: 'affiches', ar: 'posters', uk: 'posters' },
  game: { fr: 'jeux', en: 'games', nl: 'spellen', ar: 'games', uk: 'games' },
  exhibition: {
    fr: 'expositions',
    en: 'exhibitions',
    nl: 'tentoonstellingen',
    ar: 'exhibitions',
    uk: 'exhibitions',
  },
};

/** What the months of the agenda are under. */
const agendaMonth: Record<Locale, string> = {
  fr: 'mois',
  en: 'month',
  nl: 'maand',
  ar: 'month',
  uk: 'month',
};

const isSection = (layout: PageLayout): layout is Section => layout in sections;

const home = (locale: Locale) => (locale === defaultLocale ? '/' : `/${locale}/`);

const under = (base: string, ...parts: string[]) => base + parts.map((part) => part && `${part}/`).join('');

/**
 * The public address of an entry, with its trailing slash: the shape `/…/`, or `/<locale>/…/` outside the default
 * language.
 *
 * @example pathFor({ type: 'article', slug: 'logement-2026' }, 'fr') // '/actus/logement-2026/'
 */
export function pathFor(entry: Addressable, locale: Locale): string {
  const section = (name: Section) => under(home(locale), sections[name][locale]);
  switch (entry.type) {
    case 'page':
      return isSection(entry.layout)
        ? section(entry.layout)
        : under(entry.parentPath ?? home(locale), entry.slug);
    case 'theme':
      return under(section('themes'), entry.slug);
    case 'article':
      return under(section('news'), entry.slug);
    case 'organization':
      return under(section('directory'), entry.slug);
    case 'resource':
      return under(section('publications'), entry.slug);
    case 'resourceKind':
      return under(section('publications'), 'type', resourceKindWords[entry.kind][locale]);
    case 'resourceTheme':
      return under(section('publications'), sections.themes[locale], entry.slug);
    case 'resourceFile':
      return `${section('publications')}fichiers/${entry.name}`;
    case 'event':
      return under(section('agenda'), entry.slug);
    case 'agendaMonth':
      return under(section('agenda'), agendaMonth[locale], entry.month);
    case 'calendar':
      return `${home(locale)}${sections.agenda[locale]}.ics`;
    case 'eventCalendar':
      return `${section('agenda')}${entry.slug}.ics`;
    case 'service':
      return under(section('directory'), directoryWords.services[locale], entry.slug);
    case 'serviceList':
      return under(
        section('directory'),
        directoryWords.services[locale],
        ...(entry.page && entry.page > 1 ? ['page', String(entry.page)] : []),
      );
    case 'serviceCatalogue':
      return `${section('directory')}${directoryWords.services[locale]}.json`;
    case 'serviceTheme':
      return under(section('directory'), directoryWords.theme[locale], entry.slug);
    case 'serviceCommune':
      return under(section('directory'), directoryWords.commune[locale], entry.slug, entry.theme ?? '');
    case 'newsArchive':
      return under(section('news'), 'archives', String(entry.year));
    case 'newsKind':
      return under(section('news'), 'type', newsKinds[entry.kind][locale]);
    case 'newsTheme':
      return under(section('news'), sections.themes[locale], entry.slug);
    case 'opml':
      return `${home(locale)}opml.xml`;
    case 'decisionTree':
      return under(entry.parentPath ?? home(locale), entry.slug, entry.step ?? '');
    case 'openData':
      return `${home(defaultLocale)}${sections.openData[defaultLocale]}/${entry.file}`;
    case 'figureTable':
      return `${section('figures')}${entry.slug}.csv`;
  }
}
