/** The search of the demonstration site, as visitors use it. */
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answersOf } from '../relevance/ask.ts';
import { readQueries, relevanceOf } from '../relevance/score.ts';
import { openBrowser } from './browser.ts';
import { inviteEditor, signIn } from './editor.ts';
import { eventually } from './house.ts';
import { place, secrets, site } from './the-house.ts';
import { sitemapsOf } from './what-machines-read.ts';

/** A little under what was measured: a change that helps raises them, one that harms is seen. */
const least = { ndcgAt10: 0.895, successAt1: 0.945 };

test('two hundred and fifty real-life queries find what helps, in the order of somebody who helps', async () => {
  const queries = await readQueries();
  expect(queries.length).toBeGreaterThanOrEqual(250);
  const paths = new Set(
    queries.flatMap(({ best, good }) => [...best, ...good]).map((each) => each.split('#')[0]!),
  );
  const sitemap = (await sitemapsOf(site)).join('');
  const gone = [...paths].filter(
    (path) => !sitemap.includes(path.endsWith('*') ? path.slice(0, -1) : `${path}<`),
  );
  expect(gone, 'queries.yaml expects pages that are not there').toEqual([]);
  const { ndcgAt10, successAt1, missed } = relevanceOf(
    queries,
    await answersOf(await openBrowser(), site, queries),
  );
  const told = `nDCG@10 ${ndcgAt10.toFixed(3)}, success@1 ${successAt1.toFixed(3)}\n${missed.join('\n')}`;
  console.log(told);
  expect(ndcgAt10, told).toBeGreaterThanOrEqual(least.ndcgAt10);
  expect(successAt1, told).toBeGreaterThanOrEqual(least.successAt1);
});

async function searchPage(path = '/recherche/'): Promise<Page> {
  const page = await (await openBrowser()).newPage();
  await page.goto(site + path);
  return page;
}

const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).waitFor();
const first = (page: Page) => page.locator('.results > li').first();

/** A minute after a publication, what it changed is in the whole index, and nothing is read beside it. */
async function atRest(): Promise<void> {
  const isWhole = async () => {
    const response = await fetch(`${site}/pagefind/recent.json`);
    return ((await response.json()) as { languages: string[] }).languages.length === 0;
  };
  await eventually('the whole index knows every page', isWhole, 150_000);
}

test('nothing is loaded before the box is touched, and little until the first result', async () => {
  await atRest();
  const page = await searchPage();
  const loaded: Promise<{ url: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const url = request.url();
    // The browser asks for the icon when it likes.
    if (!url.endsWith('/icon.svg'))
      loaded.push(request.sizes().then(({ responseBodySize: bytes }) => ({ url, bytes })));
  });
  await page.getByRole('link').first().focus();
  expect(loaded).toEqual([]);
  await page.locator('site-search input').fill('logement');
  await first(page).waitFor();
  const files = await Promise.all(loaded);
  const total = (some: typeof files) => some.reduce((sum, { bytes }) => sum + bytes, 0);
  // A word with many synonyms, each of which may ask for one more piece of the index: the dearest there is.
  expect(total(files)).toBeLessThanOrEqual(130_000);
  // Our own part of it, as it travels once its copy is made; what opens a menu comes with any page.
  const own = files.filter(({ url }) => /\/_astro\/(?:site-search|searchable|narrowed)\b/.test(url));
  const texts = await Promise.all(own.map(async ({ url }) => (await fetch(url)).text()));
  expect(own.length).toBeGreaterThan(0);
  expect(texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0)).toBeLessThanOrEqual(6_144);
});

test('a slip is mended and said, and whoever meant it can have it as typed', async () => {
  const page = await searchPage('/recherche/?q=logemant');
  await page.getByText('Résultats pour « logement »').waitFor();
  expect(await first(page).getByRole('link').first().getAttribute('href')).toBe('/thematiques/logement/');
  await page.getByRole('button', { name: 'logemant' }).click();
  await page.getByText('Résultats pour « logement »').waitFor({ state: 'hidden' });
});

test('who finds nothing is led on: the centre’s number, every theme; and the word is counted, without a name', async () => {
  const page = await searchPage();
  const counted = page.waitForRequest((request) => request.method() === 'POST');
  await page.locator('site-search input').fill('zzyzxqv');
  await status(page, 'Aucun résultat');
  const help = page.locator('.nothing-found');
  expect(await help.locator('a[href^="tel:"]').count()).toBe(1);
  expect(await help.getByRole('listitem').count()).toBeGreaterThan(10);
  const request = await counted;
  expect(request.postDataJSON()).toEqual({ query: 'zzyzxqv' });
  expect(await request.headerValue('cookie')).toBe(null);
});

test('what three people did not find is a synonym in one click', async () => {
  for (let time = 0; time < 3; time += 1)
    await fetch(`${site}/recherche/sans-resultat`, { method: 'POST', body: '{"query":"pieute"}' });
  const administrator = { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD };
  const panel = await (await openBrowser()).newPage({ locale: 'fr' });
  await signIn(panel, place, await inviteEditor(place, administrator));
  await panel.getByLabel('« pieute » (3 fois) veut dire').fill('logement');
  await panel.getByRole('listitem').filter({ hasText: 'pieute' }).getByText('Ajouter un synonyme').click();
  await panel.getByText('« pieute » mène maintenant à « logement ».').waitFor();

  const page = await searchPage();
  await eventually('the new word leads to its meaning', async () => {
    await page.goto(`${site}/recherche/?q=pieute`);
    await page
      .getByRole('status')
      .filter({ hasText: /résultat/i })
      .waitFor();
    return (await first(page).count()) > 0;
  });
  expect(await first(page).getByRole('link').first().getAttribute('href')).toBe('/thematiques/logement/');
});

test('a word of one’s own language leads to the French page when there is no other, and says so', async () => {
  const page = await searchPage('/en/search/?q=racism');
  const found = page.locator('.results > li[lang=fr]').filter({ hasText: 'racisme' }).first();
  await found.waitFor();
  expect(await found.innerText()).toContain('Français');
  // The same word in two languages has not the same ending in both.
  await page.goto(`${site}/nl/zoeken/?q=racisme`);
  const french = first(page).getByRole('link').first();
  expect(await french.getAttribute('href')).toBe('/thematiques/lutte-contre-le-racisme/');
});

test('the arrows lead into the results and back; the address keeps what was asked', async () => {
  const page = await searchPage();
  await page.locator('site-search input').fill('asile');
  await first(page).waitFor();
  expect(new URL(page.url()).search).toBe('?q=asile');
  await page.keyboard.press('ArrowDown');
  expect(
    await first(page)
      .getByRole('link')
      .first()
      .evaluate((link) => link === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('site-search input').evaluate((input) => input === document.activeElement)).toBe(
    true,
  );
});
