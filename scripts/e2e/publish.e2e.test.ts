import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { inviteEditor, pressPublish, pressUnpublish, signIn, writeArticle, type Draft } from './editor.ts';
import { eventually, statusOf } from './house.ts';
import { place, secrets } from './the-house.ts';

const text = async (path: string) => {
  const response = await fetch(place.site + path);
  return response.ok ? response.text() : '';
};

/** Where on the live site a news item can be met. */
const sightings: Record<string, (draft: Draft, address: string, browser: Browser) => Promise<boolean>> = {
  list: async ({ title }) => (await text('/actus/')).includes(title),
  page: async ({ title }, address) => (await text(address)).includes(title),
  theme: async ({ title }) => (await text('/thematiques/logement/')).includes(title),
  feed: async ({ title }) => (await text('/rss.xml')).includes(title),
  search: (draft, _, browser) => findBySearch(draft, browser),
};

async function seen(draft: Draft, address: string, browser: Browser): Promise<string[]> {
  const found: string[] = [];
  for (const [where, sees] of Object.entries(sightings))
    if (await sees(draft, address, browser)) found.push(where);
  return found;
}

/** Asks the search page, as a visitor would. */
async function findBySearch({ title }: Draft, browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const word = title.split(' ').at(-1)!;
  await page.goto(`${place.site}/recherche/?q=${word}`);
  const result = page.getByRole('main').getByRole('link', { name: title });
  const found = await result
    .first()
    .waitFor({ timeout: 4_000 })
    .then(
      () => true,
      () => false,
    );
  await page.close();
  return found;
}

/** A word nobody wrote before, so that finding it proves something. */
const uniqueDraft = (title: string): Draft => ({
  title: `${title} xyloquartz${Date.now().toString(36)}`,
  summary: 'Un résumé écrit pour un essai du début à la fin.',
  body: 'Le texte complet de l’actu.\n\nAvec un second paragraphe.',
  theme: 'Logement',
});

async function atTheDesk(): Promise<{ browser: Browser; page: Page }> {
  const administrator = { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD };
  const editor = await inviteEditor(place, administrator);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await signIn(page, place, editor);
  return { browser, page };
}

const slugOf = (page: Page) => page.locator('input[name="slug"]').inputValue();
const online = async () => (await statusOf(place)).live!.id;

test('what an editor publishes is on the list, its page, its theme, the feed and the search; unpublished, on none', async () => {
  const { browser, page } = await atTheDesk();
  const draft = uniqueDraft('Permanence logement');
  const before = await online();
  await writeArticle(page, place, draft);
  const address = `/actus/${await slugOf(page)}/`;
  await pressPublish(page);
  await page.getByText(/En ligne à \d\d:\d\d/).waitFor();
  const link = page.getByRole('link', { name: 'Voir en ligne' });
  expect(await link.getAttribute('href')).toBe(place.site + address);
  await eventually('the news item has its page', () => sightings.page!(draft, address, browser));
  await eventually('it can be searched', () => sightings.search!(draft, address, browser));
  expect(await seen(draft, address, browser)).toEqual(['list', 'page', 'theme', 'feed', 'search']);
  const after = await online();
  expect(after).not.toBe(before);
  expect((await fetch(place.site)).headers.get('x-release')).toBe(after);

  await pressUnpublish(page);
  await page.getByText('Pas en ligne').waitFor();
  await eventually('the news item is gone', async () => !(await sightings.page!(draft, address, browser)));
  await eventually('it is not found', async () => !(await sightings.search!(draft, address, browser)));
  expect(await seen(draft, address, browser)).toEqual([]);
  await eventually('its address says so', async () => (await fetch(place.site + address)).status === 410);
});

test('a draft that is only saved is nowhere', async () => {
  const { browser, page } = await atTheDesk();
  const draft = uniqueDraft('Brouillon');
  await writeArticle(page, place, draft);
  const address = `/actus/${await slugOf(page)}/`;
  const builds = (await statusOf(place)).builds.length;
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/create'));
  // Long enough for a webhook to settle and a build to begin, had there been one.
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await statusOf(place)).builds).toHaveLength(builds);
  expect(await seen(draft, address, browser)).toEqual([]);

  // Its author sees it on the real site, in the panel's preview, marked as a draft.
  await page.getByRole('link', { name: /aperçu/i }).click();
  const preview = page.frameLocator('iframe');
  await preview.getByRole('heading', { level: 1, name: draft.title }).waitFor();
  expect(await preview.locator('.draft').textContent()).toContain('Brouillon.');
  const shown = (await page.locator('iframe').getAttribute('src'))!;
  expect((await fetch(shown.replace(/documentId=\w+/, 'documentId=another'))).status).toBe(403);
});

test('the home page of the panel says whether the site is up to date, and goes back on request', async () => {
  const { page } = await atTheDesk();
  await page.goto(`${place.cms}/admin`);
  await page.getByText(/À jour, à \d\d:\d\d/).waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  const before = await online();
  await page.getByRole('button', { name: 'Revenir à la version précédente' }).click();
  await page.getByText('Le site montre une version précédente').waitFor();
  expect(await online()).not.toBe(before);
  await page.getByRole('button', { name: 'Reconstruire' }).click();
  await page.getByText(/À jour, à \d\d:\d\d/).waitFor();
});
