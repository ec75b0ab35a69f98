/** One language of the snapshot, indexed once, and the questions pages ask it. */
import type { AlertBanner } from '@passerelle/shared/content/alert-banner';
import type { Article } from '@passerelle/shared/content/article';
import type { Commune } from '@passerelle/shared/content/commune';
import type { DecisionTree } from '@passerelle/shared/content/decision-tree';
import type { Figure } from '@passerelle/shared/content/figure';
import type { LegalReference } from '@passerelle/shared/content/legal-reference';
import type { Organization } from '@passerelle/shared/content/organization';
import type { Page } from '@passerelle/shared/content/page';
import type { Person } from '@passerelle/shared/content/person';
import type { RegionalCentre } from '@passerelle/shared/content/regional-centre';
import type { SiteSettings } from '@passerelle/shared/content/site-settings';
import type { Supporter } from '@passerelle/shared/content/supporter';
import type { Team } from '@passerelle/shared/content/team';
import type { Theme } from '@passerelle/shared/content/theme';
import type { Snapshot } from '@passerelle/shared/content/all';
import type { MenuLink } from '@passerelle/shared/content/menu';
import { isWithin } from '@passerelle/shared/days';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { articleKinds, type ArticleKind, type PageLayout } from '@passerelle/shared/vocabulary';
import { textsIn } from '../i18n/texts.ts';
import { alertsOn } from './alerts.ts';
import { Agenda } from './agenda.ts';
import { Directory } from './directory.ts';
import { Glossary } from './glossary.ts';
import { Library } from './library.ts';
import { followLinks, type InternalLink, type ResolvedLink } from './links.ts';
import { followMenu, type MenuItem } from './menu.ts';
import { placePages } from './page-tree.ts';
import { byTheme, inLocale, inLocaleOrFrench, oneInLocale, withFallbackRelations } from './locale-rows.ts';

type Placed<Entry> = Entry & { path: string };
export type PlacedPage = Placed<Page>;
export type PlacedTheme = Placed<Theme>;
export type PlacedArticle = Placed<Article>;
export type PlacedOrganization = Placed<Organization>;
/** With the address of its numbers. */
export type PlacedFigure = Placed<Figure>;
export type PlacedTree = Placed<DecisionTree>;

export class LocaleContent {
  readonly locale: Locale;
  /** The day the pages are for. */
  readonly day: string;
  readonly settings: SiteSettings;
  readonly pages: PlacedPage[];
  /** In the editors' order, then by name. */
  readonly themes: PlacedTheme[];
  /** Newest first. */
  readonly articles: PlacedArticle[];
  /** Newest year first. */
  readonly articlesByYear: Map<number, PlacedArticle[]>;
  /** Those that are not over: what lists and feeds show. Newest first. */
  readonly currentArticles: PlacedArticle[];
  /** Those that are not over, of every kind, in the order of the vocabulary. */
  readonly articlesByKind: Map<ArticleKind, PlacedArticle[]>;
  /** By name. */
  readonly organizations: PlacedOrganization[];
  /** In the editors' order. */
  readonly figures: PlacedFigure[];
  readonly trees: PlacedTree[];
  /** By name; the same in every language. */
  readonly communes: Commune[];
  readonly directory: Directory;
  readonly agenda: Agenda;
  readonly library: Library;
  /** The regional integration centres, this site's own first. */
  readonly regionalCentres: RegionalCentre[];
  readonly glossary: Glossary;
  /** Of the day, for any page or some. */
  readonly alerts: AlertBanner[];
  /** In the editors' order; each with what was agreed to. */
  readonly people: Person[];
  readonly teams: Team[];
  readonly supporters: Supporter[];
  readonly menu: MenuItem[];
  readonly footerLinks: ResolvedLink[];
  readonly warnings: string[] = [];
  readonly #pages: Map<string, PlacedPage>;
  readonly #themes: Map<string, PlacedTheme>;
  readonly #organizations: Map<string, PlacedOrganization>;
  readonly #legalReferences: Map<string, LegalReference>;
  readonly #articlesOf: Map<string, PlacedArticle[]>;
  readonly #organizationsOf: Map<string, PlacedOrganization[]>;

  readonly #french: LocaleContent | undefined;

  /** `french` stands in where something was not translated. */
  constructor(snapshot: Snapshot, locale: Locale, day: string, french?: LocaleContent) {
    this.locale = locale;
    this.#french = french;
    this.settings = oneInLocale(snapshot.siteSettings, locale, 'Réglages du site');
    const compare = new Intl.Collator(locale).compare;
    const pages = withFallbackRelations(inLocale(snapshot.page, locale), snapshot.page, [
      'themes',
      'legalReferences',
    ]);
    this.pages = placePages(pages, snapshot.page, locale, (warning) => {
      this.warnings.push(warning);
    });
    this.day = day;
    this.#legalReferences = new Map(snapshot.legalReference.map((each) => [each.documentId, each]));
    this.themes = inLocale(snapshot.theme, locale)
      .map((theme) => ({ ...theme, path: pathFor({ type: 'theme', slug: theme.slug }, locale) }))
      .sort((a, b) => a.order - b.order || compare(a.name, b.name));
    this.articles = withFallbackRelations(inLocale(snapshot.article, locale), snapshot.article, ['themes'])
      .map((article) => ({ ...article, path: pathFor({ type: 'article', slug: article.slug }, locale) }))
      .sort((a, b) => newestFirst(a, b) || compare(a.title, b.title));
    this.organizations = withFallbackRelations(
      inLocale(snapshot.organization, locale),
      snapshot.organization,
      ['themes'],
    )
      .map((each) => ({ ...each, path: pathFor({ type: 'organization', slug: each.slug }, locale) }))
      .sort((a, b) => compare(a.name, b.name));
    this.#organizations = new Map(this.organizations.map((each) => [each.documentId, each]));
    this.articlesByYear = Map.groupBy(this.articles, ({ publishedOn }) => Number(publishedOn.slice(0, 4)));
    this.#pages = new Map(this.pages.map((page) => [page.documentId, page]));
    this.#themes = new Map(this.themes.map((theme) => [theme.documentId, theme]));
    this.currentArticles = this.articles.filter(({ expiresOn }) => isWithin(day, { until: expiresOn }));
    const ofKind = Map.groupBy(this.currentArticles, ({ kind }) => kind);
    this.articlesByKind = new Map(
      (Object.keys(articleKinds) as ArticleKind[]).map((kind) => [kind, ofKind.get(kind) ?? []]),
    );
    this.#articlesOf = byTheme(this.currentArticles);
    this.#organizationsOf = byTheme(this.organizations);
    this.figures = withFallbackRelations(inLocale(snapshot.figure, locale), snapshot.figure, ['themes'])
      .map((each) => ({ ...each, path: pathFor({ type: 'figureTable', slug: each.slug }, locale) }))
      .sort((a, b) => a.order - b.order || compare(a.title, b.title));
    this.trees = inLocale(snapshot.decisionTree, locale).map((tree) => ({
      ...tree,
      path: pathFor({ type: 'decisionTree', slug: tree.slug, ...this.#under(tree.page) }, locale),
    }));
    this.communes = snapshot.commune.toSorted((a, b) => compare(a.name, b.name));
    this.regionalCentres = snapshot.regionalCentre.toSorted(
      (a, b) => Number(b.isThisSite) - Number(a.isThisSite) || compare(a.name, b.name),
    );
    const own = new Set(this.organizations.map(({ documentId }) => documentId));
    this.directory = new Directory(snapshot, {
      locale,
      day,
      organizations: [
        ...this.organizations,
        ...(french?.organizations.filter(({ documentId }) => !own.has(documentId)) ?? []),
      ],
      communes: this.communes,
      warn: (warning) => this.warnings.push(warning),
    });
    this.agenda = new Agenda(snapshot, locale, day);
    this.library = new Library(snapshot, locale);
    this.glossary = new Glossary(inLocale(snapshot.glossaryTerm, locale), locale, compare);
    this.alerts = alertsOn(day, snapshot.alertBanner, locale);
    const originals = new Map(
      inLocale(snapshot.person, defaultLocale).map((each) => [each.documentId, each]),
    );
    this.people = inLocaleOrFrench<Person>(snapshot.person, locale)
      .map((each) => ({ ...each, team: each.team ?? originals.get(each.documentId)?.team }))
      .sort((a, b) => a.order - b.order || compare(a.name ?? a.role, b.name ?? b.role));
    this.teams = inLocaleOrFrench(snapshot.team, locale).sort(
      (a, b) => a.order - b.order || compare(a.name, b.name),
    );
    this.supporters = inLocaleOrFrench(snapshot.supporter, locale).sort(
      (a, b) => a.order - b.order || compare(a.name, b.name),
    );
    const menu = oneInLocale(snapshot.menu, locale, 'Menu');
    const borrowed = menu.locale !== locale;
    const follow = (link: MenuLink) => {
      const target = this.page(link.page);
      if (target && !this.isOn(target)) return undefined;
      // A menu that was not translated has the words of another language.
      const label = target?.layout === 'home' ? textsIn(locale).home : undefined;
      return this.follow(borrowed ? { ...link, label } : link);
    };
    this.menu = followMenu(menu.items, follow, { borrowed });
    this.footerLinks = followLinks(menu.footerLinks, follow);
    this.#warnOfLostLinks();
  }

  /** The one page with a layout of its own, such as `search`. */
  pageWith(layout: PageLayout): PlacedPage | undefined {
    return this.pages.find((page) => page.layout === layout);
  }

  page(documentId: string | undefined): PlacedPage | undefined {
    return documentId === undefined ? undefined : this.#pages.get(documentId);
  }

  /** Whether a page's time has come and is not over; most pages have none. */
  isOn({ startsOn, endsOn }: PlacedPage): boolean {
    return isWithin(this.day, { from: startsOn, until: endsOn });
  }

  /** The official texts a page relies on, in its editors' order. */
  legalReferencesOf(page: PlacedPage): LegalReference[] {
    return page.legalReferences.flatMap((id) => this.#legalReferences.get(id) ?? []);
  }

  /** The pages above, from the top down. */
  ancestorsOf(page: PlacedPage): PlacedPage[] {
    const parent = this.page(page.parent);
    return parent ? [...this.ancestorsOf(parent), parent] : [];
  }

  /** The pages right under a page, in the editors' order. */
  childrenOf(page: PlacedPage): PlacedPage[] {
    return this.pages.filter(({ parent }) => parent === page.documentId);
  }

  /** Where a section leads: to the pages under it, and to what the menu files under it (lists have addresses of their own). */
  linksUnder(page: PlacedPage): ResolvedLink[] {
    const filed = this.menu.find(({ path }) => path === page.path)?.children ?? [];
    const children = this.childrenOf(page)
      .filter((child) => this.isOn(child))
      .map(({ title, path, inBrief }) => ({
        label: title,
        path,
        note: inBrief,
      }));
    const links = new Map([...filed, ...children].map((link) => [link.path, link]));
    links.delete(page.path);
    return [...links.values()];
  }

  /** The published themes among an entry's. */
  themesOf({ themes }: { themes: string[] }): PlacedTheme[] {
    return this.themes.filter(({ documentId }) => themes.includes(documentId));
  }

  /** Those that are not over, newest first. */
  articlesOf(theme: PlacedTheme): PlacedArticle[] {
    return this.#articlesOf.get(theme.documentId) ?? [];
  }

  /** Those of the French directory where there are none in this language: names and telephones are the same. */
  organizationsOf({ documentId }: { documentId: string }): PlacedOrganization[] {
    return this.#organizationsOf.get(documentId) ?? this.#french?.organizationsOf({ documentId }) ?? [];
  }

  figuresOf(theme: PlacedTheme): PlacedFigure[] {
    return this.figures.filter(({ themes }) => themes.includes(theme.documentId));
  }

  /** The guided questions that explain a page. */
  treesOf(page: PlacedPage): PlacedTree[] {
    return this.trees.filter((tree) => tree.page === page.documentId);
  }

  organization(documentId: string | undefined): PlacedOrganization | undefined {
    return documentId === undefined ? undefined : this.#organizations.get(documentId);
  }

  /** The French one where it was not translated. */
  organizationOrFrench(documentId: string | undefined): PlacedOrganization | undefined {
    return this.organization(documentId) ?? this.#french?.organization(documentId);
  }

  /** Where an editor's link leads; nothing when its target is not published. */
  follow({ label, page, theme }: InternalLink): ResolvedLink | undefined {
    const toPage = this.page(page);
    if (toPage) return { label: label ?? toPage.title, path: toPage.path, note: toPage.inBrief };
    const toTheme = theme === undefined ? undefined : this.#themes.get(theme);
    return toTheme && { label: label ?? toTheme.name, path: toTheme.path, note: toTheme.inBrief };
  }

  #under(documentId: string | undefined): { parentPath?: string } {
    const page = this.page(documentId);
    return page ? { parentPath: page.path } : {};
  }

  #warnOfLostLinks() {
    for (const page of this.pages) {
      const links = page.blocks.flatMap((block): (InternalLink & { url?: string | undefined })[] =>
        block.__component === 'blocks.links'
          ? block.links
          : block.__component === 'blocks.cards'
            ? block.cards
            : [],
      );
      for (const link of links) {
        if (link.url === undefined && !this.follow(link)) {
          this.warnings.push(
            `Sur la page « ${page.title} » (${this.locale}), le lien « ${link.label ?? 'sans texte'} » a été laissé de côté : sa cible n'est pas publiée.`,
          );
        }
      }
    }
  }
}

/** Days are plain text that sorts as it is; a collator would take ten times as long. */
function newestFirst(a: Article, b: Article): number {
  if (a.publishedOn === b.publishedOn) return 0;
  return a.publishedOn < b.publishedOn ? 1 : -1;
}
