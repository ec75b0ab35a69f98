/** Where each page lives: under its parent, as far up as parents are published. */
import type { Page } from '@passerelle/shared/content/page';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';

/** Gives every page its address and its parent, in the editors' order. */
export function placePages(
  pages: Page[],
  all: Page[],
  locale: Locale,
  warn: (warning: string) => void,
): (Page & { path: string })[] {
  const here = new Map(pages.map((page) => [page.documentId, page]));
  const french = new Map(
    all.filter((page) => page.locale === defaultLocale).map((page) => [page.documentId, page]),
  );

  // A translation starts without its parent; it sits where its French original does.
  const declaredParent = (page: Page) => here.get(page.parent ?? french.get(page.documentId)?.parent ?? '');

  /** Pages that are each other's parent have no place of their own: the loop is cut. */
  function isAbove(page: Page, candidate: Page | undefined, seen = new Set<Page>()): boolean {
    if (!candidate || seen.has(candidate)) return false;
    return candidate === page || isAbove(page, declaredParent(candidate), seen.add(candidate));
  }
  const parentOf = (page: Page) => {
    const parent = declaredParent(page);
    if (!parent || !isAbove(page, parent)) return parent;
    warn(
      `Les pages « ${page.title} » et « ${parent.title} » (${locale}) sont l’une au-dessus de l’autre : « ${page.title} » a été placée à la racine du site.`,
    );
    return undefined;
  };

  function pathOf(page: Page): string {
    const parent = parentOf(page);
    const { layout, slug } = page;
    return pathFor({ type: 'page', layout, slug, ...(parent && { parentPath: pathOf(parent) }) }, locale);
  }

  return pages
    .map((page) => ({ ...page, parent: parentOf(page)?.documentId, path: pathOf(page) }))
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, locale));
}
