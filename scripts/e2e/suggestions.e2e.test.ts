/** From a record to the editor's desk: what a reader reports, and what a partner answers. */
import { expect, test } from 'vitest';
import { place as placeTool } from './accessibility-tools.ts';
import { openBrowser } from './browser.ts';
import { inviteEditor, signIn } from './editor.ts';
import { pause } from './house.ts';
import { barriersInViews, excessOf } from './page-views.ts';
import { place, secrets } from './the-house.ts';

const administrator = { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD };

test('a reader reports wrong hours without a script; an editor finds it, asks the partner, and gets the answer', async () => {
  const browser = await openBrowser();
  const context = await browser.newContext({ bypassCSP: true });
  await placeTool(context, 'axe');
  const tab = await context.newPage();
  await tab.goto(`${place.site}/repertoire/services/interprete-par-telephone/`);
  const form = await tab.getByRole('link', { name: 'Signaler une erreur' }).getAttribute('href');
  const address = place.site + form;
  expect(await barriersInViews(tab, address, new Set())).toEqual([]);
  expect(await excessOf(tab, address)).toEqual([]);

  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(address);
  await plain.getByLabel('Les horaires').check();
  await plain.getByLabel('Qu’est-ce qui ne va pas').fill('Personne ne répond le lundi.');
  // Faster than a person is a robot.
  await pause(3_100);
  await plain.getByRole('button', { name: 'Envoyer' }).click();
  expect(await plain.textContent('h1')).toContain('Merci');
  expect(await plain.context().cookies()).toEqual([]);

  const desk = await (await browser.newContext()).newPage();
  await signIn(desk, place, await inviteEditor(place, administrator));
  await desk.getByText('Une erreur est signalée : « Personne ne répond le lundi. »').waitFor();
  await desk.getByRole('link', { name: 'Interprète par téléphone' }).click();
  await desk.getByText('Erreur signalée : Les horaires').waitFor();
  await desk.getByRole('button', { name: 'C’est traité' }).click();
  await desk.getByText('Aucune erreur signalée').waitFor();
  await desk.getByRole('button', { name: 'Créer un lien de confirmation' }).click();
  const link = (await desk.getByText('/confirmer/').textContent())!.trim();

  expect(await barriersInViews(tab, link, new Set())).toEqual([]);
  expect(await excessOf(tab, link)).toEqual([]);
  await plain.goto(link);
  await plain.getByRole('button', { name: 'Oui, tout est encore exact' }).click();
  expect(await plain.textContent('h1')).toContain('Merci');
  await desk.reload();
  await desk.getByText('L’organisme confirme que tout est exact').waitFor();
});
