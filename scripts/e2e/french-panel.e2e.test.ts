/** Every screen an editor meets is French; what they look like is kept as pictures beside those of the editor's week. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../environment.ts';
import { deskOf, look } from './editor.ts';
import { englishIn, isProse, strapisOwn, visibleTexts } from './english.ts';
import { launchBrowser } from './launch-browser.ts';
import { misspelt } from './spelling.ts';
import { place, secrets } from './the-house.ts';

const administrator = { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD };
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** What an editor meets: the home, the list and the form of every kind of entry, the settings, the files, her profile. */
async function screens(): Promise<string[]> {
  return [
    '/',
    ...(await kinds()).flatMap((type) => [
      `/content-manager/collection-types/api::${type}.${type}`,
      `/content-manager/collection-types/api::${type}.${type}/create`,
    ]),
    '/content-manager/single-types/api::site-settings.site-settings',
    '/plugins/upload',
    '/lettre',
    '/corbeille',
    '/me',
  ];
}

/** Words of many languages are what it is for. */
const speaksOthers = new Set(['synonym']);

/** The kinds of entries there are many of. */
async function kinds(): Promise<string[]> {
  const folders = await readdir(path.join(root, 'cms/src/api'), { recursive: true });
  const types = folders.flatMap((name) => /content-types\/([\w-]+)\/schema\.json$/.exec(name)?.[1] ?? []);
  return types.filter((name) => name !== 'site-settings' && !speaksOthers.has(name));
}

test.runIf(process.env.EVERY_PAGE === 'yes')(
  'no screen an editor meets says a word that is not French',
  async () => {
    const page = await deskOf(browser, place, administrator);
    const english: Record<string, string[]> = {};
    const texts: string[] = [];
    for (const [number, address] of (await screens()).entries()) {
      await page.goto(`${place.cms}/admin${address}`);
      await page.getByRole('main').waitFor();
      await page.waitForLoadState('networkidle');
      await look(page, `9-${number}`);
      const said = await visibleTexts(page);
      texts.push(...said);
      const found = await englishIn(said);
      if (found.length > 0) english[address] = found;
    }
    expect(english).toEqual({});
    expect(await misspelt(texts.filter((text) => isProse(text) && !strapisOwn.test(text)))).toEqual([]);
  },
  600_000,
);
