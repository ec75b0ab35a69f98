/** Whoever reads another language than French keeps it, on pages nobody translated too. */
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { row } from './row.ts';
import { runBuild } from './run-build.ts';
import { aPage, smallCentre } from './small-centre.ts';
import { standInStrapi } from './stand-in-strapi.ts';

let strapi: Awaited<ReturnType<typeof standInStrapi>>;
let site: Awaited<ReturnType<typeof runBuild>>;

beforeAll(async () => {
  const rows = smallCentre();
  rows.page.push(
    aPage({ documentId: 'accueil', locale: 'en', title: 'Welcome', slug: 'home', layout: 'Accueil' }),
  );
  const course = rows.service.find(({ documentId }) => documentId === 'debutant')!;
  rows.service.push({ ...course, locale: 'en', name: 'French for beginners', slug: 'french-for-beginners' });
  rows.redirect.push(
    row({ from: '/repertoire/services/bail/', to: '/repertoire/services/lire-un-bail/' }),
    row({ from: '/repertoire/services/fini', to: null }),
  );
  strapi = await standInStrapi(rows);
  site = await runBuild(strapi);
});
afterAll(() => strapi.close());

const pageAt = async (path: string) => load(await site.read(`${path.slice(1)}index.html`));

test('a service nobody translated says in every language what decides whether it is for me', async () => {
  const $ = await pageAt('/en/directory/services/lire-un-bail/');
  expect($('html').attr('lang')).toBe('en');
  expect($('h1 [lang=fr]').text()).toBe('Lire un bail');
  expect($('.prose[lang=fr]').text()).toContain('nous le lisons avec vous');
  const facts = $('dl.facts').text().replaceAll(/\s+/g, ' ');
  expect(facts).toContain('Free');
  expect(facts).toContain('Arabic');
  expect($('dl.facts [lang=fr]').text()).toContain('le mardi');
  expect($('header').text()).toContain('not translated yet');
  expect($('.languages a[lang=fr]').attr('href')).toBe('/repertoire/services/lire-un-bail/');
});

test('search leads to it in the language it was written in', async () => {
  const borrowed = await pageAt('/en/directory/services/lire-un-bail/');
  expect(borrowed('meta[name=robots]').attr('content')).toBe('noindex');
  expect(borrowed('main').attr('data-found')).toBeUndefined();
  const french = await pageAt('/repertoire/services/lire-un-bail/');
  expect(french('meta[name=robots]').length).toBe(0);
  expect(french('link[hreflang]').length).toBe(0);
  const sitemaps = site.files.filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const sitemap = (await Promise.all(sitemaps.map((file) => site.read(file)))).join('');
  expect(sitemap).toContain('/repertoire/services/lire-un-bail/');
  expect(sitemap).not.toContain('/en/directory/services/lire-un-bail/');
});

test('when the French one moves, goes or is translated, who had the borrowed address arrives', async () => {
  const redirects = JSON.parse(await site.read('redirects.json')) as object[];
  expect(redirects).toContainEqual({
    from: '/en/directory/services/bail/',
    to: '/en/directory/services/lire-un-bail/',
  });
  expect(redirects).toContainEqual({ from: '/en/directory/services/fini/' });
  const translated = '/en/directory/services/french-for-beginners/';
  expect(redirects).toContainEqual({ from: '/en/directory/services/francais-debutant/', to: translated });
  const $ = await pageAt(translated);
  expect($('main').attr('data-found')).toBeDefined();
  expect($('main [lang=fr]').length).toBe(0);
});

test('a page there is in French alone leads to the nearest one in each language', async () => {
  const article = await pageAt('/actus/nouvelle-permanence/');
  expect(article('.languages [aria-current]').attr('hreflang')).toBe('fr');
  expect(article('.languages a[lang=en]').attr('href')).toBe('/en/');
  expect(article('link[hreflang]').length).toBe(0);
  const missing = load(await site.read('404.html'));
  expect(missing('.languages a[lang=en]').attr('href')).toBe('/en/');
});
