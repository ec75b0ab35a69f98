/** A snapshot and the questions that concern every language at once. */
import type { Snapshot } from '@passerelle/shared/content/all';
import { defaultLocale, localeCodes, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import type { PageLayout } from '@passerelle/shared/vocabulary';
import type { Media } from '../media/media.ts';
import { openDataFiles, openDataPath, type OpenDataFile } from '../opendata/files.ts';
import { borrowedRedirects, type Moved } from './borrowed-redirects.ts';
import { calendarsOf, type CalendarRoute } from './calendars.ts';
import { EmptySiteError } from './errors.ts';
import { feedsOf, filesOf, type FeedRoute } from './feeds.ts';
import { filesOfResource } from './library.ts';
import { LocaleContent, type PlacedFigure } from './locale-content.ts';
import { routesOf, titleOf, type Route } from './routes.ts';

export interface Translation {
  locale: Locale;
  path: string;
}

/** Pictures a map is drawn on, asked of somebody else when a visitor wants them. */
export interface Tiles {
  /** With `{z}`, `{x}` and `{y}`. */
  url: string;
  attribution: string;
}

export interface ContentOptions {
  /** The day the pages are for, `YYYY-MM-DD` in Belgium. */
  day: string;
  /** It holds a draft, shown to its authors only. */
  isDraft?: boolean;
  /** Address of the WebSub hub that hears of every publication. */
  hub?: string | undefined;
  tiles?: Tiles | undefined;
}

/** Pages that say nothing until somebody asks: nobody is to find them with a search engine. */
const unindexed = new Set<PageLayout>(['search', 'handout']);

export class Content {
  readonly isDraft: boolean;
  readonly day: string;
  /** Languages that have a home page; the others are not offered. */
  readonly locales: Locale[];
  readonly redirects: Moved[];
  readonly synonyms: Snapshot['synonym'];
  readonly media: Media;
  readonly feeds: FeedRoute[];
  readonly calendars: CalendarRoute[];
  /** The addresses of the library's files, and where under `/media/` their bytes are. */
  readonly downloads: Map<string, string>;
  /** Where readers are told at once of what is new (https://www.w3.org/TR/websub/). */
  readonly hub: string | undefined;
  readonly tiles: Tiles | undefined;
  /** The numbers of every figure, in every language. */
  readonly tables: PlacedFigure[];
  readonly #byLocale: Map<Locale, LocaleContent>;
  readonly #routes: Map<string, Route>;
  readonly #feeds: Map<string, FeedRoute>;
  readonly #translations = new Map<string, Translation[]>();
  /** Addresses that are no page and yet lead somewhere. */
  readonly #others: Set<string>;
  readonly #warnings = new Set<string>();
  #openData: Map<string, OpenDataFile> | undefined;
  #asked = new Map<string, boolean>();

  constructor(snapshot: Snapshot, media: Media, { day, isDraft = false, hub, tiles }: ContentOptions) {
    this.isDraft = isDraft;
    this.day = day;
    this.hub = hub;
    this.tiles = tiles;
    this.media = media;
    const homes = new Set(
      snapshot.page.filter(({ layout }) => layout === 'home').map(({ locale }) => locale),
    );
    if (!homes.has(defaultLocale)) {
      throw new EmptySiteError(
        'Aucune page publiée n’a la mise en page « Accueil ». Publiez-en une dans l’administration.',
      );
    }
    this.locales = localeCodes.filter((locale) => homes.has(locale));
    this.synonyms = snapshot.synonym;
    const french = new LocaleContent(snapshot, defaultLocale, day);
    this.#byLocale = new Map(
      this.locales.map((locale) => [
        locale,
        locale === defaultLocale ? french : new LocaleContent(snapshot, locale, day, french),
      ]),
    );
    const others = [...this.#byLocale.values()].filter((site) => site !== french);
    this.redirects = [...snapshot.redirect, ...borrowedRedirects(snapshot.redirect, french, others)];
    this.#routes = new Map();
    for (const route of [...this.#byLocale.values()].flatMap(routesOf)) this.#addRoute(route);
    for (const { path, key, locale } of this.#routes.values()) {
      const known = this.#translations.get(key);
      if (known) known.push({ locale, path });
      else this.#translations.set(key, [{ locale, path }]);
    }
    this.feeds = [...this.#byLocale.values()].flatMap(feedsOf);
    this.#feeds = new Map(this.feeds.map((feed) => [feed.base, feed]));
    this.calendars = [...this.#byLocale.values()].flatMap(calendarsOf);
    this.downloads = new Map(
      [...this.#byLocale.values()].flatMap(({ library }) =>
        library.resources.flatMap((each) =>
          filesOfResource(each, media).map(({ href, source }) => [href, source] as const),
        ),
      ),
    );
    this.tables = [...this.#byLocale.values()].flatMap(({ figures }) => figures);
    this.#others = new Set([
      ...this.feeds.flatMap(filesOf),
      ...this.calendars.map(({ path }) => path),
      ...this.downloads.keys(),
      ...this.locales.map((locale) => pathFor({ type: 'opml' }, locale)),
      ...this.locales.map((locale) => pathFor({ type: 'serviceCatalogue' }, locale)),
      ...this.tables.map(({ path }) => path),
      ...this.redirects.flatMap(({ from, to }) => (to === undefined ? [] : [from])),
      '/sitemap-index.xml',
    ]);
    for (const site of this.#byLocale.values()) for (const warning of site.warnings) this.warn(warning);
    for (const warning of media.warnings) this.warn(warning);
  }

  /** The first to come stays: a page an editor adds cannot take the address of one that is there. */
  #addRoute(route: Route) {
    const first = this.#routes.get(route.path);
    if (!first) this.#routes.set(route.path, route);
    else {
      this.warn(
        `L’adresse ${route.path} est demandée deux fois : « ${titleOf(first)} » y est montrée, « ${titleOf(route)} » ne l’est pas. Changez l’une des deux.`,
      );
    }
  }

  /** Everything in one language. */
  in(locale: Locale): LocaleContent {
    const found = this.#byLocale.get(locale);
    if (found) return found;
    throw new EmptySiteError(
      `La langue « ${locale} » n’a pas de page d’accueil. Traduisez et publiez d’abord la page d’accueil.`,
    );
  }

  /** The directory for others to use, by address; listed when it is first asked for: a changed page does not wait. */
  get openData(): Map<string, OpenDataFile> {
    this.#openData ??= new Map(openDataFiles(this.in(defaultLocale)).map((file) => [file.path, file]));
    return this.#openData;
  }

  /** Every address of the site that is a page. */
  get routes(): Route[] {
    return [...this.#routes.values()];
  }

  /** What is found at an address, `/…/`. */
  routeAt(path: string): Route | undefined {
    return this.#routes.get(path);
  }

  /** The feed whose files are under an address, `/…/`. */
  feedAt(base: string): FeedRoute | undefined {
    return this.#feeds.get(base);
  }

  /** The same entry in every language it is published in, itself included. */
  translations(route: Route): Translation[] {
    return this.#translations.get(route.key) ?? [];
  }

  /** An entry in every language of the site: itself, or else the nearest of the pages above it, from the top down. */
  inEveryLanguage(translations: Translation[], above: string[]): Translation[] {
    const chain = [...above].reverse().flatMap((path) => this.routeAt(path) ?? []);
    const ways = [translations, ...chain.map((route) => this.translations(route))].flat();
    return this.locales.flatMap((locale) => ways.find((each) => each.locale === locale) ?? []);
  }

  /** Those of an entry's translations that search engines should know. */
  indexed(translations: Translation[]): Translation[] {
    return translations.filter(({ path }) => this.isIndexable(path));
  }

  /** Whether a link to this address of the site leads somewhere. */
  leadsSomewhere(path: string): boolean {
    const leads =
      this.#routes.has(path) ||
      this.#others.has(path) ||
      (path.startsWith(openDataPath('')) && this.openData.has(path));
    this.#asked.set(path, leads);
    return leads;
  }

  /** Which addresses were asked about since this was last asked, and the answers: a page depends on them. */
  takeAsked(): Map<string, boolean> {
    const taken = this.#asked;
    this.#asked = new Map();
    return taken;
  }

  /** Whether search engines should know a path. */
  isIndexable(path: string): boolean {
    const route = this.#routes.get(path);
    switch (route?.kind) {
      case undefined:
        return false;
      case 'page':
        return !unindexed.has(route.page.layout);
      case 'service':
        // Of one that was not translated, the page in its own language is the one to find.
        return route.service.locale === route.locale;
      default:
        return true;
    }
  }

  /** Notes, in French, what was left out without stopping the build. */
  warn(warning: string): void {
    this.#warnings.add(warning);
  }

  /** What was noted since this was last asked. */
  takeWarnings(): string[] {
    const taken = this.warnings;
    this.#warnings.clear();
    return taken;
  }

  get warnings(): string[] {
    return [...this.#warnings];
  }
}
