/** Every address and what is found there: the site's table of contents. */
import type { DecisionStep } from '@passerelle/shared/content/decision-tree';
import type { Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import type { ArticleKind, ResourceKind } from '@passerelle/shared/vocabulary';
import { textsIn } from '../i18n/texts.ts';
import { resourceKindLabel } from '../i18n/library.ts';
import { articleKindLabel } from '../i18n/vocabulary.ts';
import { frenchCoursesOf } from './courses.ts';
import type { PlacedEvent } from './agenda.ts';
import type { PlacedResource } from './library.ts';
import type { PlacedService } from './directory.ts';
import { serviceListsOf, type ServiceListing } from './service-lists.ts';
import type {
  PlacedArticle,
  PlacedOrganization,
  PlacedPage,
  PlacedTheme,
  PlacedTree,
  LocaleContent,
} from './locale-content.ts';

interface Address {
  path: string;
  locale: Locale;
  /** What it has in common with its translations. */
  key: string;
  /** When what it shows last changed, if it is known. */
  updatedAt: Date | undefined;
}

export type Route = Address &
  (
    | { kind: 'page'; page: PlacedPage }
    | { kind: 'theme'; theme: PlacedTheme }
    | { kind: 'article'; article: PlacedArticle }
    | { kind: 'organization'; organization: PlacedOrganization }
    | { kind: 'decisionStep'; tree: PlacedTree; step: DecisionStep }
    | { kind: 'service'; service: PlacedService }
    | { kind: 'serviceList'; listing: ServiceListing }
    | { kind: 'resource'; resource: PlacedResource }
    | { kind: 'resourceKind'; resourceKind: ResourceKind; resources: PlacedResource[] }
    | { kind: 'resourceTheme'; theme: PlacedTheme; resources: PlacedResource[] }
    | { kind: 'event'; event: PlacedEvent }
    | { kind: 'agendaMonth'; month: string }
    | { kind: 'newsArchive'; year: number; articles: PlacedArticle[] }
    | { kind: 'newsKind'; newsKind: ArticleKind; articles: PlacedArticle[] }
    | { kind: 'newsTheme'; theme: PlacedTheme; articles: PlacedArticle[] }
  );

/** How editors know it. */
export function titleOf(route: Route): string {
  switch (route.kind) {
    case 'page':
      return route.page.title;
    case 'theme':
      return route.theme.name;
    case 'article':
      return route.article.title;
    case 'organization':
      return route.organization.name;
    case 'decisionStep':
      return route.tree.title;
    case 'service':
      return route.service.name;
    case 'serviceList':
      return route.listing.title;
    case 'resource':
      return route.resource.title;
    case 'resourceKind':
      return resourceKindLabel(route.resourceKind, route.locale);
    case 'resourceTheme':
      return route.theme.name;
    case 'event':
      return route.event.title;
    case 'agendaMonth':
      return route.month;
    case 'newsArchive':
      return String(route.year);
    case 'newsKind':
      return articleKindLabel(route.newsKind, route.locale);
    case 'newsTheme':
      return textsIn(route.locale).newsOf(route.theme.name);
  }
}

const newest = (entries: { updatedAt: Date }[]) =>
  entries.length === 0
    ? undefined
    : new Date(Math.max(...entries.map(({ updatedAt }) => updatedAt.getTime())));

/** A list page changes when what it lists changes. */
function pageUpdatedAt(page: PlacedPage, site: LocaleContent): Date | undefined {
  switch (page.layout) {
    case 'home':
      return newest([page, ...site.articles, ...site.agenda.onHome.map(({ event }) => event)]);
    case 'news':
      return newest([page, ...site.articles]);
    case 'publications':
      return newest([page, ...site.library.resources]);
    case 'agenda':
      return newest([page, ...site.agenda.events]);
    case 'themes':
      return newest([page, ...site.themes]);
    case 'courses':
      return newest([page, ...frenchCoursesOf(site)]);
    case 'directory':
      return newest([page, ...site.organizations]);
    case 'figures':
      return newest([page, ...site.figures]);
    case 'glossary':
      return newest([page, ...site.glossary.terms]);
    default:
      return page.updatedAt;
  }
}

/** The first step is where the tree itself is. */
export const stepPath = ({ path, steps }: PlacedTree, step: DecisionStep) =>
  step === steps[0] ? path : `${path}${step.code}/`;

/** The routes of one language. */
export function routesOf(site: LocaleContent): Route[] {
  const { locale } = site;
  const address = (entry: { documentId: string; path: string; updatedAt: Date }) => ({
    path: entry.path,
    locale,
    key: entry.documentId,
    updatedAt: entry.updatedAt,
  });
  return [
    ...site.pages.map((page): Route => ({
      ...address(page),
      updatedAt: pageUpdatedAt(page, site),
      kind: 'page',
      page,
    })),
    ...site.themes.map((theme): Route => ({
      ...address(theme),
      updatedAt: newest([theme, ...site.articlesOf(theme), ...site.organizationsOf(theme)]),
      kind: 'theme',
      theme,
    })),
    ...site.articles.map((article): Route => ({ ...address(article), kind: 'article', article })),
    ...site.organizations.map((organization): Route => ({
      ...address(organization),
      kind: 'organization',
      organization,
    })),
    ...site.directory.services.map((service): Route => ({ ...address(service), kind: 'service', service })),
    ...serviceListsOf(site).map((listing): Route => ({
      path: listing.path,
      locale,
      key: listing.key,
      updatedAt: newest(listing.services),
      kind: 'serviceList',
      listing,
    })),
    ...site.trees.flatMap((tree) =>
      tree.steps.map((step, index): Route => ({
        ...address(tree),
        path: stepPath(tree, step),
        key: index === 0 ? tree.documentId : `${tree.documentId}/${step.code}`,
        kind: 'decisionStep',
        tree,
        step,
      })),
    ),
    ...[...site.articlesByYear].map(([year, articles]): Route => ({
      path: pathFor({ type: 'newsArchive', year }, locale),
      locale,
      key: `archive-${year}`,
      updatedAt: newest(articles),
      kind: 'newsArchive',
      year,
      articles,
    })),
    ...newsLists(site),
    ...agendaRoutes(site),
    ...libraryRoutes(site),
  ];
}

/** Lists of news keep their address when all they listed is over; a language without news has none. */
function newsLists(site: LocaleContent): Route[] {
  const { locale } = site;
  if (site.articles.length === 0) return [];
  return [
    ...[...site.articlesByKind].map(([newsKind, articles]): Route => ({
      path: pathFor({ type: 'newsKind', kind: newsKind }, locale),
      locale,
      key: `news-${newsKind}`,
      updatedAt: newest(articles),
      kind: 'newsKind',
      newsKind,
      articles,
    })),
    ...site.themes.map((theme): Route => {
      const articles = site.articlesOf(theme);
      return {
        path: pathFor({ type: 'newsTheme', slug: theme.slug }, locale),
        locale,
        key: `news-${theme.documentId}`,
        updatedAt: newest([theme, ...articles]),
        kind: 'newsTheme',
        theme,
        articles,
      };
    }),
  ];
}

/** Events in the language they were written in; months where there is an agenda to come from. */
function agendaRoutes(site: LocaleContent): Route[] {
  const { locale, agenda } = site;
  const months = site.pageWith('agenda') ? agenda.months : [];
  return [
    ...agenda.events
      .filter((event) => event.locale === locale)
      .map((event): Route => ({
        path: event.path,
        locale,
        key: event.documentId,
        updatedAt: event.updatedAt,
        kind: 'event',
        event,
      })),
    ...months.map((month): Route => ({
      path: pathFor({ type: 'agendaMonth', month }, locale),
      locale,
      key: `agenda-${month}`,
      updatedAt: newest(agenda.inMonth(month).map(({ event }) => event)),
      kind: 'agendaMonth',
      month,
    })),
  ];
}

/** Works in the language they were written in; lists where there is a library to come from. */
function libraryRoutes(site: LocaleContent): Route[] {
  const { locale, library } = site;
  const own = library.resources
    .filter((resource) => resource.locale === locale)
    .map((resource): Route => ({
      path: resource.path,
      locale,
      key: resource.documentId,
      updatedAt: resource.updatedAt,
      kind: 'resource',
      resource,
    }));
  if (!site.pageWith('publications')) return own;
  const themes = site.themes.flatMap((theme): Route[] => {
    const resources = library.on(theme);
    if (resources.length === 0) return [];
    return [
      {
        path: pathFor({ type: 'resourceTheme', slug: theme.slug }, locale),
        locale,
        key: `library-${theme.documentId}`,
        updatedAt: newest(resources),
        kind: 'resourceTheme',
        theme,
        resources,
      },
    ];
  });
  return [
    ...own,
    ...[...library.byKind].map(([resourceKind, resources]): Route => ({
      path: pathFor({ type: 'resourceKind', kind: resourceKind }, locale),
      locale,
      key: `library-${resourceKind}`,
      updatedAt: newest(resources),
      kind: 'resourceKind',
      resourceKind,
      resources,
    })),
    ...themes,
  ];
}
