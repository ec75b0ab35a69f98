/** A visitor with a keyboard, on a page of the real build, in a browser whose clock is in Tokyo. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGallery, type Gallery } from './gallery-page.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery({ services: 150 });
});
afterAll(() => gallery.close());

const numberIn = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0]);

test('nothing is fetched before somebody asks, and the list is there', async () => {
  const page = await gallery.open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'Filtrer la liste' }).waitFor();
  expect(await page.locator('directory-filter .listed').isVisible()).toBe(true);
  expect(asked.filter((url) => url.includes('services.json'))).toEqual([]);
});

test('with the keyboard alone: ask for filters, choose, hear the count, share the address, go back', async () => {
  const page = await gallery.open();
  await page.getByRole('button', { name: 'Filtrer la liste' }).focus();
  await page.keyboard.press('Enter');
  const status = page.locator('directory-filter .status');
  await page.getByText('150 services').waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('checkbox');
  await page.locator('summary', { hasText: 'Langue parlée' }).focus();
  await page.keyboard.press('Enter');
  const arabic = page.getByRole('checkbox', { name: /^ar/ });
  const promised = numberIn(await arabic.locator('xpath=../span[@class="count"]').textContent());
  await arabic.focus();
  await page.keyboard.press('Space');
  expect(numberIn(await status.textContent())).toBe(promised);
  expect(page.url()).toContain('?langue=ar');
  expect(await page.locator('.found li').count()).toBe(Math.min(promised, 12));
  await page.goBack();
  await page.getByText('150 services').waitFor();
  expect(page.url()).not.toContain('langue');
});

test('a shared address shows what its sender saw', async () => {
  const page = await gallery.open('?thematique=theme-3&tri=ouverture');
  await page.locator('.found li').first().waitFor();
  expect(await page.getByRole('checkbox', { name: /^theme-3/ }).isChecked()).toBe(true);
  expect(await page.getByRole('combobox').inputValue()).toBe('opening');
});

test('more is shown on demand, and the keyboard goes on from there', async () => {
  const page = await gallery.open('?tri=verification');
  await page.locator('.found li').nth(11).waitFor();
  await page.getByRole('button', { name: 'Afficher plus de services' }).press('Enter');
  expect(await page.locator('.found li').count()).toBe(24);
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
  expect(focused).toBe(await page.locator('.found li').nth(12).locator('a').getAttribute('href'));
});

test('what was found can be picked, and stays picked while filters change', async () => {
  const page = await gallery.open('?tri=verification');
  const pick = page.locator('.found li').first().getByRole('button');
  await pick.press('Enter');
  await page.locator('.found li').first().locator('[aria-pressed="true"]').waitFor();
  await page.getByRole('combobox').selectOption('relevance');
  await page.getByRole('combobox').selectOption('freshness');
  expect(await pick.getAttribute('aria-pressed')).toBe('true');
  expect(page.url()).toMatch(/tri=verification#liste=service/);
});

test('a list is picked with the keyboard, kept in the address alone, and becomes a sheet to print', async () => {
  const page = await gallery.open();
  await page.getByRole('button', { name: 'Ajouter à ma liste : Permanence 5' }).press('Enter');
  await page.getByRole('button', { name: 'Ajouter à ma liste : Permanence 8' }).press('Enter');
  await page.waitForURL(/#liste=service\w+,service\w+$/);
  const way = page.getByRole('link', { name: 'Ma liste (2)' });
  expect(await way.getAttribute('href')).toContain(new URL(page.url()).hash);
  const stored = await page.evaluate(
    () => localStorage.length + sessionStorage.length + document.cookie.length,
  );
  expect(stored).toBe(0);
  const sheet = await gallery.open(new URL(page.url()).hash);
  await sheet.locator('.records li').nth(1).waitFor();
  expect(await sheet.locator('.records h2').allTextContents()).toEqual([
    'Permanence sociale et juridique 5',
    'Permanence sociale et juridique 8',
  ]);
  expect(await sheet.locator('.records svg').count()).toBe(2);
  await sheet.getByRole('button', { name: 'Enlever : Permanence sociale et juridique 5' }).press('Enter');
  await sheet.locator('.records li').nth(1).waitFor({ state: 'detached' });
  expect(await sheet.locator('.records li').count()).toBe(1);
  expect(sheet.url()).not.toContain(',');
});

test('on the map, with the keyboard: into a group, to a place, to its services, and back', async () => {
  const page = await gallery.open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.getByRole('button', { name: 'Voir sur une carte' }).press('Enter');
  const map = page.getByRole('region', { name: 'Carte des lieux' });
  await map.getByText('Lieux sur la carte : 150.').waitFor();
  const groups = map.getByRole('button', { name: /^\d+ lieux à .*, agrandir$/ });
  await groups.first().waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await groups.first().focus();
  for (let presses = 0; presses < 20 && (await focused()).endsWith('agrandir'); presses++) {
    const before = await focused();
    await page.keyboard.press('Enter');
    await page.waitForFunction((name) => document.activeElement?.getAttribute('aria-label') !== name, before);
  }
  const place = await focused();
  expect(place).toMatch(/^Rue de l’Exemple \d+, 5000 .*, services : 1$/);
  await page.keyboard.press('Enter');
  await map.locator('.leaflet-popup a[href]').first().waitFor();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(
    /\/permanence-\d+\/$/,
  );
  await page.keyboard.press('Escape');
  expect(await focused()).toBe(place);
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).origin]));
});

test('the map follows the filters, and goes when it is not wanted', async () => {
  const page = await gallery.open();
  await page.getByRole('button', { name: 'Voir sur une carte' }).click();
  await page.getByText('Lieux sur la carte : 150.').waitFor();
  await page.locator('summary', { hasText: 'Langue parlée' }).click();
  await page.getByRole('checkbox', { name: /^ar/ }).check();
  const found = numberIn(await page.locator('directory-filter .status').textContent());
  expect(found).toBeLessThan(150);
  await page.getByText(`Lieux sur la carte : ${found}.`).waitFor();
  await page.getByRole('button', { name: 'Fermer la carte' }).click();
  expect(await page.getByRole('region', { name: 'Carte des lieux' }).count()).toBe(0);
});

test('a map that cannot be fetched says so, and the list stays', async () => {
  const page = await gallery.open();
  await page.route(/service-map/, (route) => route.abort());
  await page.getByRole('button', { name: 'Voir sur une carte' }).click();
  await page.getByText('La carte ne répond pas.').waitFor();
  expect(await page.locator('.found li').count()).toBe(12);
});

test('whether it is open is told in Belgian time, and silence means not confirmed', async () => {
  const page = await gallery.open();
  await page.locator('opening-hours').first().locator('[data-state]').waitFor();
  const [known, unknown] = await page.locator('opening-hours .opening').allTextContents();
  expect(known).toMatch(/^(Ouvert|Fermé)|^Horaire non confirmé/);
  expect(unknown).toBe('Horaire non confirmé');
});

test('among courses each number beside a choice holds, and the address brings the choice back', async () => {
  const page = await gallery.open('', '/actions-services/formations/');
  const level = page.getByLabel('Niveau');
  const shown = page.locator('list-filter li:visible');
  expect(await shown.count()).toBe(4);
  const promised = numberIn(
    /\(\d+\)/.exec((await level.locator('option[value=B1]').textContent()) ?? '')![0],
  );
  await level.selectOption('B1');
  expect(await shown.count()).toBe(promised);
  await page.getByLabel('Rentrée à venir, places libres').check();
  await page.getByText('Rien ne correspond').waitFor();
  expect(page.url()).toContain('?niveau=B1&libre=oui');
  await page.goBack();
  expect(await shown.count()).toBe(promised);
  await page.getByRole('button', { name: 'Enlever tous les choix' }).click();
  expect(await shown.count()).toBe(4);
  const again = await gallery.open('?niveau=A2&sorte=rien', '/actions-services/formations/');
  expect(await again.locator('list-filter li:visible').allTextContents()).toHaveLength(1);
});
