/** The monthly letter, at an editor's desk: made of what is online, shortened, given a first word, taken away. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { axeFaults, place as placeTool } from './accessibility-tools.ts';
import { openBrowser } from './browser.ts';
import { colourFaults } from './colours.ts';
import { inviteEditor, signIn } from './editor.ts';
import { place, secrets } from './the-house.ts';

const administrator = { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD };

test('the letter of the month is there; an editor leaves something out, adds a word and takes the draft', async () => {
  const browser = await openBrowser();
  const desk = await (await browser.newContext({ locale: 'fr', acceptDownloads: true })).newPage();
  await signIn(desk, place, await inviteEditor(place, administrator));
  await desk.getByRole('link', { name: 'Lettre du mois' }).click();
  const letter = desk.frameLocator('iframe[title="Aperçu de la lettre"]');
  await letter.getByRole('heading', { level: 1, name: 'La lettre' }).waitFor();

  const links = letter.locator('h3 a');
  const told = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(told.length).toBeGreaterThan(3);
  for (const href of told) expect((await fetch(href)).status, href).toBe(200);

  const title = await links.first().innerText();
  await desk.getByRole('checkbox', { name: title }).first().uncheck();
  await links.filter({ hasText: title }).first().waitFor({ state: 'detached' });
  await desk.getByLabel('Quelques mots pour commencer').fill('Bonjour à toutes et à tous.');
  await letter.getByText('Bonjour à toutes et à tous.').waitFor();

  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Télécharger le brouillon' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^lettre-\d{4}-\d\d\.eml$/);
  const draft = await readFile(await download.path(), 'utf8');
  expect(draft).toMatch(/^X-Unsent: 1$/m);
  expect(draft).toMatch(/^Content-Type: multipart\/alternative/m);

  const html = (await desk.locator('iframe').getAttribute('srcdoc'))!;
  await desk.reload();
  await letter.getByText('Bonjour à toutes et à tous.').waitFor();
  expect(await desk.getByRole('checkbox', { name: title }).first().isChecked()).toBe(false);

  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 800 } });
    await placeTool(context, 'axe');
    const mail = await context.newPage();
    await mail.goto(`${place.site}/robots.txt`);
    await mail.setContent(html);
    // A mail is no page: it has no landmarks.
    const faults = (await axeFaults(mail)).filter((fault) => !/^axe (landmark|region)/.test(fault));
    expect([...faults, ...(await colourFaults(mail, new Set()))], colorScheme).toEqual([]);
    expect(await mail.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});
