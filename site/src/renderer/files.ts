/** Every file of the site that is rendered from content: where it goes, what to ask for, and what it shows. */
import { contentTypes } from '@passerelle/shared/content/all';
import type { LocaleContent } from '../content/locale-content.ts';
import type { Route } from '../content/routes.ts';
import { content } from '../content/store.ts';

export interface RenderedFile {
  /** From the root of the site: `actus/index.html`. */
  file: string;
  /** The address that answers with its bytes. */
  address: string;
  /**
   * The articles and organisations it shows, in their order, and whatever else decides which. As long as this list
   * and those entries stay, so does the file, unless something changes that any page may show: a page, a theme, the
   * menu, the settings. Absent, it is always rendered.
   */
  shows?: string[];
}

/**
 * The types whose changes leave most pages as they are: `shows` names their entries, or, for redirects, the addresses a
 * page asked about. Any page may show an entry of another type.
 */
export const listedTypes: ReadonlySet<string> = new Set([
  contentTypes.article.uid,
  contentTypes.organization.uid,
  contentTypes.redirect.uid,
]);

const ids = (entries: { documentId: string }[]) => entries.map(({ documentId }) => documentId);

function shownBy(route: Route, site: LocaleContent): string[] {
  switch (route.kind) {
    case 'article':
    case 'organization':
      return [route.key];
    case 'theme':
      return [...ids(site.articlesOf(route.theme)), ...ids(site.organizationsOf(route.theme))];
    case 'decisionStep':
      return route.step.outcome ? ids(site.organizations) : [];
    case 'newsArchive':
      return [...ids(route.articles), ...[...site.articlesByYear.keys()].map(String)];
    case 'page':
      switch (route.page.layout) {
        case 'home':
        case 'news':
          return ids(site.articles);
        case 'directory':
        case 'siteMap':
          return ids(site.organizations);
        default:
          return [];
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
  const feeds = all.feeds.map(({ path, articles }) => ({
    file: path.slice(1),
    address: path,
    shows: ids(articles),
  }));
  return [
    ...pages,
    { file: '404.html', address: '/404/', shows: [] },
    { file: '410/index.html', address: '/410/', shows: [] },
    ...feeds,
    ...all.tables.map(({ path }) => ({ file: path.slice(1), address: path, shows: [] })),
    { file: 'robots.txt', address: '/robots.txt', shows: [] },
    { file: 'redirects.json', address: '/redirects.json' },
  ];
}
