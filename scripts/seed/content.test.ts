import { pathFor } from '@passerelle/shared/paths';
import { beforeAll, expect, test } from 'vitest';
import type { PageEntry } from './formats.ts';
import { readContent, type Content } from './read-content.ts';

let content: Content;
beforeAll(async () => {
  content = await readContent(); // Throws, naming file and field, when one is at fault or a reference leads nowhere.
});

/** Every address the content will have on the site. */
function addresses({ pages, themes, articles, organizations }: Content): Set<string> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const addressOf = ({ layout, slug, parent }: PageEntry): string => {
    const above = parent && byPath.get(parent);
    return pathFor({ type: 'page', layout, slug, ...(above && { parentPath: addressOf(above) }) }, 'fr');
  };
  const years = new Set(articles.map(({ publishedOn }) => Number(publishedOn.slice(0, 4))));
  return new Set([
    ...pages.map(addressOf),
    ...themes.map(({ slug }) => pathFor({ type: 'theme', slug }, 'fr')),
    ...articles.map(({ slug }) => pathFor({ type: 'article', slug }, 'fr')),
    ...organizations.map(({ slug }) => pathFor({ type: 'organization', slug }, 'fr')),
    ...[...years].map((year) => pathFor({ type: 'newsArchive', year }, 'fr')),
  ]);
}

/** Every text of the content, with the file (or list) it is in. */
function texts(value: unknown, where: string): [where: string, text: string][] {
  if (typeof value === 'string') return [[where, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${where}.${key}`));
}

test('every list has entries, and one page is the home page', () => {
  const { pages, themes, articles, organizations, redirects } = content;
  for (const list of [pages, themes, articles, organizations, redirects]) expect(list).not.toHaveLength(0);
  expect(pages.filter(({ layout }) => layout === 'home')).toHaveLength(1);
});

test('no two pages, themes, articles or organisations have the same address', () => {
  const { pages, themes, articles, organizations } = content;
  const years = new Set(articles.map(({ publishedOn }) => publishedOn.slice(0, 4)));
  const entries = pages.length + themes.length + articles.length + organizations.length + years.size;
  expect(addresses(content).size).toBe(entries);
});

test('every link in a text leads to an address that exists', () => {
  const known = addresses(content);
  const dead = texts(content, 'content').flatMap(([where, text]) =>
    [...text.matchAll(/\]\((\/[^)\s]*)/g)]
      .map((match) => match[1]!)
      // Home and every theme have their feed beside them.
      .filter((link) => !known.has(link.replace(/[?#].*$/, '').replace(/rss\.xml$/, '')))
      .map((link) => `${where}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test('a redirect leads from an address that does not exist to one that does', () => {
  const known = addresses(content);
  expect(content.redirects.filter(({ from }) => known.has(from))).toEqual([]);
  expect(content.redirects.filter(({ to }) => to.startsWith('/') && !known.has(to))).toEqual([]);
});

test('"En bref" is at most 60 words', () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const long = [...content.pages, ...content.themes]
    .filter(({ inBrief }) => words(inBrief) > 60)
    .map(({ file, inBrief }) => `${file}: ${words(inBrief)} words`);
  expect(long).toEqual([]);
});

test('organisations of the demonstration say that they are', () => {
  expect(content.organizations.filter(({ demonstration }) => !demonstration)).toEqual([]);
});
