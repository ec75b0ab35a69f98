import type { Locale } from '@passerelle/shared/locales';
import { costs, courseTypes, serviceTypes } from '@passerelle/shared/directory/vocabulary';
import { pathFor } from '@passerelle/shared/paths';
import { beforeAll, expect, test } from 'vitest';
import { readContent, type Content } from './read-content.ts';

let content: Content;
beforeAll(async () => {
  content = await readContent(); // Throws, naming file and field, when one is at fault or a reference leads nowhere.
});

/** Every address the content will have on the site. */
function addresses(content: Content): string[] {
  const { pages, themes, articles, organizations, figures, trees, translations } = content;
  const french = new Map(pages.map((page) => [page.path, page]));
  const addressOf = (path: string, locale: Locale): string => {
    const { layout, parent, slug } = french.get(path)!;
    const translation = translations.pages.find(
      (each) => each.translationOf === path && each.locale === locale,
    );
    const isAboveThere =
      locale === 'fr' ||
      translations.pages.some((each) => each.translationOf === parent && each.locale === locale);
    return pathFor(
      {
        type: 'page',
        layout,
        slug: translation?.slug ?? slug,
        ...(parent && isAboveThere && { parentPath: addressOf(parent, locale) }),
      },
      locale,
    );
  };
  const years = new Set(articles.map(({ publishedOn }) => Number(publishedOn.slice(0, 4))));
  return [
    ...pages.map(({ path }) => addressOf(path, 'fr')),
    ...translations.pages.map(({ translationOf, locale }) => addressOf(translationOf, locale)),
    ...themes.map(({ slug }) => pathFor({ type: 'theme', slug }, 'fr')),
    ...translations.themes.map(({ slug, locale }) => pathFor({ type: 'theme', slug }, locale)),
    ...articles.map(({ slug }) => pathFor({ type: 'article', slug }, 'fr')),
    ...organizations.map(({ slug }) => pathFor({ type: 'organization', slug }, 'fr')),
    ...content.services.map(({ slug }) => pathFor({ type: 'service', slug }, 'fr')),
    pathFor({ type: 'serviceList' }, 'fr'),
    ...[...years].map((year) => pathFor({ type: 'newsArchive', year }, 'fr')),
    ...content.resources.map(({ slug }) => pathFor({ type: 'resource', slug }, 'fr')),
    ...content.events.map(({ slug }) => pathFor({ type: 'event', slug }, 'fr')),
    ...figures.map(({ slug }) => pathFor({ type: 'figureTable', slug }, 'fr')),
    ...trees.flatMap(({ slug, page, steps }) =>
      steps.map(({ code }, index) =>
        pathFor(
          { type: 'decisionTree', slug, parentPath: addressOf(page, 'fr'), ...(index > 0 && { step: code }) },
          'fr',
        ),
      ),
    ),
  ];
}

/** Every text of the content, with the file (or list) it is in. */
function texts(value: unknown, where: string): [where: string, text: string][] {
  if (typeof value === 'string') return [[where, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${where}.${key}`));
}

test('every list has entries, and one page is the home page', () => {
  const { pages, themes, articles, organizations, redirects, figures, trees, glossary } = content;
  for (const list of [pages, themes, articles, organizations, redirects, trees])
    expect(list).not.toHaveLength(0);
  expect(figures.length).toBeGreaterThanOrEqual(8);
  expect(content.resources.length).toBeGreaterThanOrEqual(10);
  expect(content.events.length).toBeGreaterThanOrEqual(12);
  expect(glossary.length).toBeGreaterThanOrEqual(40);
  expect(pages.filter(({ layout }) => layout === 'home')).toHaveLength(1);
});

test('no two entries have the same address', () => {
  const seen = new Set<string>();
  const twice = addresses(content).filter((address) => seen.size === seen.add(address).size);
  expect(twice).toEqual([]);
});

test('every link in a text leads to an address that exists', () => {
  const known = new Set(addresses(content));
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
  const known = new Set(addresses(content));
  expect(content.redirects.filter(({ from }) => known.has(from))).toEqual([]);
  expect(content.redirects.filter(({ to }) => to?.startsWith('/') && !known.has(to))).toEqual([]);
});

test('"En bref" is at most 60 words, and no sentence of it more than 20', () => {
  const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const { pages, themes, translations } = content;
  const all = [...pages, ...themes, ...translations.pages, ...translations.themes];
  const long = all
    .filter(({ inBrief }) => words(inBrief) > 60)
    .map(({ file, inBrief }) => `${file}: ${words(inBrief)} words`);
  expect(long).toEqual([]);
  const longSentences = all.flatMap(({ file, inBrief }) =>
    inBrief
      .split(/(?<=[.!?؟])\s+/)
      .filter((sentence) => words(sentence) > 20)
      .map((sentence) => `${file}: ${sentence}`),
  );
  expect(longSentences).toEqual([]);
});

test('organisations of the demonstration say that they are', () => {
  expect(content.organizations.filter(({ demonstration }) => !demonstration)).toEqual([]);
});

test('the directory has enough services, everywhere in the province and of every theme and type', () => {
  const { services, locations, themes, communes } = content;
  expect(services.length).toBeGreaterThanOrEqual(120);
  expect(services.every(({ demonstration }) => demonstration)).toBe(true);
  const communeOf = new Map(locations.map(({ key, commune }) => [key, commune]));
  const reached = new Set(
    services.flatMap(({ places }) => places.map(({ location }) => communeOf.get(location))),
  );
  expect(reached.size).toBeGreaterThanOrEqual(30);
  expect(new Set(services.flatMap((service) => service.themes)).size).toBe(themes.length);
  expect(new Set(services.map(({ type }) => type))).toEqual(new Set(Object.values(serviceTypes)));
  expect(communes).toHaveLength(261);
  expect(communes.filter(({ province }) => province === 'Namur')).toHaveLength(38);
});

test('somebody who looks for a course finds many, of every kind, some full, one whose group has left', () => {
  const courses = content.services.flatMap(({ course }) => course ?? []);
  expect(courses.filter(({ courseType }) => courseType !== courseTypes.other).length).toBeGreaterThanOrEqual(
    20,
  );
  expect(new Set(courses.map(({ courseType }) => courseType))).toEqual(new Set(Object.values(courseTypes)));
  expect(courses.some(({ placesLeft }) => placesLeft === 0)).toBe(true);
  expect(courses.some(({ childcare }) => childcare)).toBe(true);
  expect(courses.some(({ startsOn }) => startsOn !== undefined && startsOn < '2026-11-25')).toBe(true);
});

test('nothing says it is free and names a price', () => {
  const contradictory = content.services.filter(
    ({ cost, costDetails }) => cost === costs.free && costDetails?.includes('€'),
  );
  expect(contradictory.map(({ name, costDetails }) => `${name}: ${costDetails}`)).toEqual([]);
});
