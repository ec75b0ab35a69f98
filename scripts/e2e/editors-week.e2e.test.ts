/** A week at an editor's desk, in the real panel. What she saw is kept as pictures in `.cache/editors-week/`. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { root } from '../environment.ts';
import { openBrowser } from './browser.ts';
import { englishOn } from './english.ts';
import { inviteEditor, pressPublish, signIn, writeArticle } from './editor.ts';

const place = inject('place');
const secrets = inject('secrets');
const administrator = { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD };
const pictures = path.join(root, '.cache/editors-week');

async function look(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

/** The list of a type, opened at the entry with this name. */
async function open(page: Page, uid: string, name: string): Promise<void> {
  const query = new URLSearchParams({ _q: name }).toString();
  await page.goto(`${place.cms}/admin/content-manager/collection-types/${uid}?${query}`);
  await page.getByRole('row').filter({ hasText: name }).first().click();
  await page.getByRole('heading', { name: 'Conseils de rédaction' }).waitFor();
}

const panel = (page: Page, title: string) =>
  page.getByRole('heading', { name: title, exact: true }).locator('..');

/** What Word puts on the clipboard, as much of it as matters. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<h2 style="mso-style-next:Normal">Qui peut venir ?<o:p></o:p></h2>
<p class=MsoNormal><span style="font-family:Calibri">Toute personne <b>qui cherche</b> un logement.<o:p></o:p></span></p>
<p class=MsoListParagraph><span style="font-family:Symbol">·&nbsp;&nbsp;</span>une carte d’identité</p><!--EndFragment--></body></html>`;

async function paste(page: Page, html: string): Promise<void> {
  await page.locator('.CodeMirror').first().click();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', 'sans importance');
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

test('a rédactrice pastes from Word, is advised, and proposes; an éditrice finds it, sends it back and publishes', async () => {
  const browser = await openBrowser();
  const authorsDesk = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
  await signIn(authorsDesk, place, await inviteEditor(place, administrator, 'Rédactrice/rédacteur'));
  const title = `Permanence logement ${Date.now().toString(36)}`;
  await writeArticle(authorsDesk, place, {
    title,
    summary: 'Une permanence ouvre à Dinant.',
    body: 'Pour tout savoir, [cliquez ici](/contact/).\n\n',
    theme: 'Logement',
  });
  await authorsDesk.getByText('ne dit pas où il mène').waitFor();
  await paste(authorsDesk, word);
  await authorsDesk.locator('.CodeMirror').getByText('## Qui peut venir ?').waitFor();
  await authorsDesk.locator('.CodeMirror').getByText('- une carte d’identité').waitFor();
  await authorsDesk.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const note = authorsDesk.getByLabel('Note pour la relecture');
  await note.fill('Est-ce assez clair ?');
  await authorsDesk.getByRole('button', { name: 'Proposer à la relecture' }).click();
  await authorsDesk.getByText('À relire', { exact: true }).waitFor();
  await look(authorsDesk, '1-proposed');

  const editorsDesk = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
  await signIn(editorsDesk, place, await inviteEditor(place, administrator));
  await editorsDesk.goto(`${place.cms}/admin`);
  await editorsDesk.getByRole('link', { name: title }).waitFor();
  await look(editorsDesk, '2-home');
  await editorsDesk.getByRole('link', { name: title }).click();
  await editorsDesk.getByText('« Est-ce assez clair ? »').waitFor();
  await editorsDesk.getByLabel('Ce qu’il faut changer').fill('Nommez le lien.');
  await editorsDesk.getByRole('button', { name: 'Renvoyer avec cette note' }).click();
  await editorsDesk.getByText('Renvoyé', { exact: true }).waitFor();
  await pressPublish(editorsDesk);
  await editorsDesk.getByText(/En ligne à \d\d:\d\d/).waitFor();
  await editorsDesk
    .getByText(/^Publié par Aïcha/)
    .first()
    .waitFor();
  await look(editorsDesk, '3-published');
});

test('an office moves: its number is typed as on paper, what changes is compared, the old text comes back', async () => {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
  await signIn(page, place, await inviteEditor(place, administrator));
  await page.goto(`${place.cms}/admin/content-manager/single-types/api::site-settings.site-settings`);
  const phone = page.locator('input[name="phone"]');
  await phone.waitFor();
  const before = await phone.inputValue();
  await phone.fill('081/22.33.44');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect.poll(() => phone.inputValue()).toBe('+3281223344');
  await look(page, '4-moved');
  await phone.fill(before);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect
    .poll(() => page.getByRole('button', { name: 'Enregistrer', exact: true }).isDisabled())
    .toBe(true);
});

test('a theme others show is not withdrawn before its places were read', async () => {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
  await signIn(page, place, await inviteEditor(place, administrator));
  await open(page, 'api::theme.theme', 'Logement');
  await panel(page, 'Utilisé par').getByRole('link').first().waitFor();
  await page.getByRole('button', { name: /^Plus d.actions sur les documents$/ }).click();
  await page.getByRole('menuitem', { name: 'Annuler la publication' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByText('Il est encore montré ici : ces liens disparaîtront.').waitFor();
  await look(page, '5-used');
  await dialog.getByRole('button', { name: 'Annuler' }).click();
});

test('no screen an editor meets says a word of Strapi’s English', async () => {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 1000 } })).newPage();
  await signIn(page, place, await inviteEditor(place, administrator));
  const screens = {
    home: '/',
    list: '/content-manager/collection-types/api::article.article',
    writing: '/content-manager/collection-types/api::page.page/create',
    settings: '/content-manager/single-types/api::site-settings.site-settings',
    media: '/plugins/upload',
    profile: '/me',
  };
  const found: Record<string, string[]> = {};
  for (const [name, address] of Object.entries(screens)) {
    await page.goto(`${place.cms}/admin${address}`);
    await page.waitForLoadState('networkidle');
    await look(page, `6-${name}`);
    found[name] = await englishOn(page);
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(screens).map((name) => [name, []])));
});
