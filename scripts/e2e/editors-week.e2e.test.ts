/**
 * A week at an editor's desk, in the real panel; what she saw is kept as pictures in `.cache/editors-week/`. Publishing
 * a first news item and withdrawing it are played in publish.e2e.test.ts. Most of it is played before a release only
 * (EVERY_PAGE=yes): every screen of the panel is slow to come.
 */
import { dayInBelgium } from '@passerelle/shared/days';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskOf, look, pressPublish, pressUnpublish, writeArticle } from './editor.ts';
import { eventually, statusOf } from './house.ts';
import { launchBrowser } from './launch-browser.ts';
import { place, secrets } from './the-house.ts';

const beforeRelease = test.runIf(process.env.EVERY_PAGE === 'yes');
const administrator = { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD };
let browser: Browser;
/** The éditrice's, all week: nobody signs in for every task. */
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await desk();
});

afterAll(() => browser.close());

const desk = (role?: string) => deskOf(browser, place, administrator, role);

/** Opens the entry with this name from the list of its type. */
async function open(uid: string, name: string): Promise<void> {
  const query = new URLSearchParams({ _q: name }).toString();
  await page.goto(`${place.cms}/admin/content-manager/collection-types/${uid}?${query}`);
  // Elsewhere a row has buttons of its own.
  await page.getByRole('row').getByText(name, { exact: true }).first().click();
  await page.getByRole('heading', { name: 'Conseils de rédaction' }).waitFor();
}

const panel = (title: string) => page.getByRole('heading', { name: title, exact: true }).locator('..');

/** What Word puts on the clipboard, as much of it as matters. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<h2 style="mso-style-next:Normal">Qui peut venir ?<o:p></o:p></h2>
<p class=MsoNormal><span style="font-family:Calibri">Toute personne <b>qui cherche</b> un logement.<o:p></o:p></span></p>
<p class=MsoListParagraph><span style="font-family:Symbol">·&nbsp;&nbsp;</span>une carte d’identité</p><!--EndFragment--></body></html>`;

async function paste(tab: Page, html: string): Promise<void> {
  await tab.locator('.CodeMirror').first().click();
  await tab.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', 'sans importance');
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

test('a rédactrice pastes from Word, is advised, and proposes; an éditrice finds it, sends it back and publishes', async () => {
  const authorsDesk = await desk('Rédactrice/rédacteur');
  const title = `Permanence logement ${Date.now() % 100_000}`;
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

  await page.goto(`${place.cms}/admin`);
  await page.getByRole('link', { name: title }).waitFor();
  await look(page, '2-home');
  await page.getByRole('link', { name: title }).click();
  await page.getByText('« Est-ce assez clair ? »').waitFor();
  await page.getByLabel('Ce qu’il faut changer').fill('Nommez le lien.');
  await page.getByRole('button', { name: 'Renvoyer avec cette note' }).click();
  await page.getByText('Renvoyé', { exact: true }).waitFor();
  await pressPublish(page);
  await page.getByText(/En ligne à \d\d:\d\d/).waitFor();
  await page
    .getByText(/^Publié par Aïcha/)
    .first()
    .waitFor();
  await look(page, '3-published');
});

test('what was deleted by mistake comes back from the bin', async () => {
  const title = `Atelier couture ${Date.now() % 100_000}`;
  const draft = { title, summary: 'Un atelier ouvre à Ciney.', body: 'Chaque mardi.', theme: 'Logement' };
  await writeArticle(page, place, draft);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByText(/^Enregistré par Aïcha/).waitFor();
  await page.getByRole('button', { name: /^Plus d.actions$/ }).click();
  await page
    .getByRole('menuitem', { name: /^Supprimer/ })
    .first()
    .click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Confirmer' }).click();
  await page.waitForURL((url) => url.pathname.endsWith('api::article.article'));
  await page.getByText('Supprimé', { exact: true }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByText('n’existe plus').count()).toBe(0);
  await page.getByRole('link', { name: 'Corbeille' }).click();
  const row = page.getByRole('listitem').filter({ hasText: title });
  await row.getByText(/^Supprimé par Aïcha Test, /).waitFor();
  await look(page, '3-deleted');
  await row.getByRole('button', { name: 'Relire' }).click();
  await page.getByRole('dialog').getByText('Chaque mardi.').waitFor();
  await page.getByRole('button', { name: 'Fermer' }).last().click();
  await row.getByRole('button', { name: 'Faire revenir' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.locator('.CodeMirror').getByText('Chaque mardi.').waitFor();
});

beforeRelease('an office moves: its number is typed as on paper and kept as telephones want it', async () => {
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

beforeRelease(
  'a theme others show is neither withdrawn nor deleted before its places were read',
  async () => {
    await open('api::theme.theme', 'Logement');
    await panel('Utilisé par').getByRole('link').first().waitFor();
    await page.getByRole('button', { name: /^Plus d.actions sur les documents$/ }).click();
    await page.getByRole('menuitem', { name: 'Annuler la publication' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('Il est encore montré ici : ces liens disparaîtront.').waitFor();
    await look(page, '5-used');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    for (const way of [0, 1]) {
      await page.getByRole('button', { name: /^Plus d.actions$/ }).click();
      await page
        .getByRole('menuitem', { name: /^Supprimer/ })
        .nth(way)
        .click();
      await dialog.getByText('Il est encore montré ici : ces liens disparaîtront.').waitFor();
      await dialog.getByRole('button', { name: 'Annuler' }).click();
    }
  },
);

beforeRelease('an urgent banner is on every page at once, and gone when it is withdrawn', async () => {
  await page.goto(
    `${place.cms}/admin/content-manager/collection-types/api::alert-banner.alert-banner/create`,
  );
  const title = 'Le centre est fermé aujourd’hui';
  await page.locator('input[name="title"]').fill(title);
  await page.getByRole('combobox', { name: /^Jusqu/ }).fill('31/12/2027');
  await page.keyboard.press('Tab');
  await pressPublish(page);
  await page.getByText(/En ligne à \d\d:\d\d/).waitFor();
  await look(page, '6-banner');
  const shown = async () => (await (await fetch(`${place.site}/thematiques/`)).text()).includes(title);
  await eventually('the banner is on a page', shown);
  await pressUnpublish(page);
  await eventually('the banner is gone', async () => !(await shown()));
});

beforeRelease('a law that changed is found again on the pages that cite it', async () => {
  const list = `${place.cms}/admin/content-manager/collection-types/api::legal-reference.legal-reference`;
  await page.goto(list);
  await page.getByRole('row').nth(1).click();
  const citing = await panel('Utilisé par').getByRole('link').first().innerText();
  const address = page.url();
  const force = async (value: string) => {
    await page.goto(address);
    await page.getByRole('combobox', { name: /^État/ }).click();
    await page.getByRole('option', { name: value, exact: true }).click();
    const save = page.getByRole('button', { name: 'Enregistrer', exact: true });
    await save.click();
    await expect.poll(() => save.isDisabled()).toBe(true);
  };
  await force('Modifié');
  await page.goto(`${place.cms}/admin`);
  const todo = page.getByRole('listitem').filter({ hasText: citing }).filter({ hasText: 'qui a changé' });
  await todo.first().waitFor();
  await look(page, '7-law');
  await force('En vigueur');
});

/** As the panel's fields write a day: `07/12/2026`. */
const written = (day: string) => day.split('-').reverse().join('/');

beforeRelease('a campaign prepared for later enters the menu on its first day', async () => {
  const title = `Campagne ${Date.now() % 100_000}`;
  await page.goto(`${place.cms}/admin/content-manager/collection-types/api::page.page/create`);
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[name="slug"]')?.value);
  await page.locator('input[name="title"]').fill(title);
  await page.locator('textarea[name="inBrief"]').fill('Une semaine pour en parler.');
  await page.getByRole('button', { name: /^r[ée]g[ée]n[ée]rer$/i }).click();
  await page.locator('input[name="slug"][value^="campagne"]').waitFor();
  const firstDay = page.getByRole('combobox', { name: /premier jour/ });
  const publishFrom = async (day: string) => {
    await firstDay.fill(written(day));
    await page.keyboard.press('Tab');
    await pressPublish(page);
  };
  await publishFrom(dayInBelgium(new Date(Date.now() + 7 * 86_400_000)));
  await page.getByText(/En ligne à \d\d:\d\d/).waitFor();
  const address = page.url();

  await page.goto(`${place.cms}/admin/content-manager/single-types/api::menu.menu`);
  await page.getByRole('button', { name: 'Présentation', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Ajouter une nouvelle entrée' }).first().click();
  const target = page.locator('input[name^="items"][name$="page"]').last();
  await target.click();
  await target.pressSequentially(title, { delay: 20 });
  await page.getByRole('option', { name: title }).first().click();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: title, exact: true }).waitFor();
  await look(page, '8-menu');
  const isInMenu = async () => (await (await fetch(`${place.site}/`)).text()).includes(`>${title}</a>`);
  await eventually('the menu is online', async () => {
    const { state, live, cms } = await statusOf(place);
    return state === 'idle' && live?.revision === cms.revision;
  });
  expect(await isInMenu()).toBe(false);

  await page.goto(address);
  await firstDay.waitFor();
  await publishFrom(dayInBelgium(new Date()));
  await eventually('the campaign is in the menu', isInMenu);
});
