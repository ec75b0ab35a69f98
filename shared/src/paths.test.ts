import { expect, test } from 'vitest';
import { localeCodes } from './locales.ts';
import { pathFor, sections } from './paths.ts';

test('the home page is the root, and the root of its language elsewhere', () => {
  expect(
    localeCodes.map((locale) => pathFor({ type: 'page', layout: 'home', slug: 'accueil' }, locale)),
  ).toEqual(['/', '/en/', '/nl/', '/ar/', '/uk/']);
});

test('a page sits under its parent, a page with a layout of its own at its fixed address', () => {
  const slug = 'parcours-d-integration';
  const parentPath = '/actions-services/';
  expect(pathFor({ type: 'page', layout: 'standard', slug, parentPath }, 'fr')).toBe(`${parentPath}${slug}/`);
  expect(pathFor({ type: 'page', layout: 'standard', slug: 'ukraine' }, 'en')).toBe('/en/ukraine/');
  expect(
    pathFor({ type: 'page', layout: 'directory', slug: 'whatever', parentPath: '/ressources/' }, 'fr'),
  ).toBe('/repertoire/');
});

test('an entry sits under the list that shows it, in its language', () => {
  expect(pathFor({ type: 'article', slug: 'logement-2026' }, 'fr')).toBe('/actus/logement-2026/');
  expect(pathFor({ type: 'theme', slug: 'asile' }, 'nl')).toBe('/nl/themas/asile/');
  expect(pathFor({ type: 'organization', slug: 'adde' }, 'en')).toBe('/en/directory/adde/');
  expect(pathFor({ type: 'newsArchive', year: 2025 }, 'fr')).toBe('/actus/archives/2025/');
});

test('within a language no two sections share an address', () => {
  for (const locale of localeCodes) {
    const taken = Object.values(sections).map((section) => section[locale]);
    expect(new Set(taken).size).toBe(taken.length);
  }
});

test('every address starts and ends with a slash, with no empty part', () => {
  for (const locale of localeCodes) {
    for (const type of ['theme', 'article', 'organization', 'event', 'resource'] as const) {
      expect(pathFor({ type, slug: 'un-mot' }, locale)).toMatch(/^(\/[a-z0-9-]+)+\/$/);
    }
  }
});
