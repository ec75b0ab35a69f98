/**
 * Pages refer to each other in circles, so they are written twice: first under their parents, without the links
 * between them, then, once they all have a documentId, with these links.
 */
import { page as pageType } from '@passerelle/shared/content/page';
import { about, requestsAtOnce, type OnProgress } from './create-missing.ts';
import type { PageEntry } from './formats.ts';
import { inParallel } from './in-parallel.ts';
import * as payloads from './payloads.ts';
import type { Known } from './payloads.ts';
import type { Stored, StrapiRest } from './strapi-rest.ts';

const { endpoint } = pageType;
export const slugAndLinks =
  'fields[0]=slug&populate[blocks][on][blocks.links][populate][links][populate][page][fields][0]=documentId';

const depth = ({ path }: PageEntry) => path.split('/').length;
const linksToPages = ({ blocks }: PageEntry) =>
  blocks.some((block) => block.type === 'links' && block.links.some(({ page }) => page));

/** Whether a stored page has links to pages: the first writing leaves none, an editor seldom removes them all. */
export function isLinked(stored: Stored | undefined): boolean {
  const held = (stored?.['blocks'] ?? []) as { links?: { page?: object | null }[] }[];
  return held.some(({ links }) => links?.some(({ page }) => page));
}

/** Creates the pages that do not exist and links those that are not linked; answers their documentIds by path. */
export async function seedPages(
  rest: StrapiRest,
  onProgress: OnProgress,
  entries: PageEntry[],
  { themes, legalReferences }: Omit<Known, 'pages'>,
): Promise<Map<string, string>> {
  // Strapi keeps slugs unique among all pages: the slug alone finds a page, even one that was moved.
  const present = new Map(
    (await rest.findAll(endpoint, slugAndLinks)).map((entry) => [entry['slug'], entry]),
  );
  const pages = new Map<string, string>();
  const known = { pages, themes, legalReferences };

  let created = 0;
  for (const level of Map.groupBy(
    entries.toSorted((a, b) => depth(a) - depth(b)),
    depth,
  ).values()) {
    await inParallel(level, requestsAtOnce, async (page) => {
      const existing =
        present.get(page.slug) ??
        (await about(`page "${page.path}"`, rest.create(endpoint, payloads.page(page, known))));
      pages.set(page.path, existing.documentId);
      onProgress(`${endpoint} ${(created += 1)}/${entries.length}`);
    });
  }

  const unlinked = entries.filter(linksToPages).filter(({ slug }) => !isLinked(present.get(slug)));
  let linked = 0;
  await inParallel(unlinked, requestsAtOnce, async (page) => {
    const blocks = payloads.blocks(page.blocks, known);
    await about(`page "${page.path}"`, rest.update(`${endpoint}/${pages.get(page.path)}`, { blocks }));
    onProgress(`links between pages ${(linked += 1)}/${unlinked.length}`);
  });
  return pages;
}
