/** What the office does for those who write, in the real admin of a real Strapi. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../src/documents/documents-of.ts';
import { article, articleDraft, articles, change, publish, query, save } from './articles.ts';
import type { Desk } from './desk.ts';
import { openOffice, type Office } from './office.ts';
import { uploadPicture, write } from './one-of-each.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
let ids: Office['ids'];
let editor: Desk;
let author: Desk;
beforeAll(async () => {
  cms = await startStrapi();
  ({ ids, editor, author } = await openOffice(cms));
});
afterAll(() => cms?.stop());

const draftOf = (documentId: string) => articleDraft(cms, documentId);

describe('what is written is put in order', () => {
  test('a phone number may be written as on a letterhead; what is none is refused with the form to use', async () => {
    const organizations = '/content-manager/collection-types/api::organization.organization';
    const { body } = await editor.ask(organizations, {
      name: 'A',
      slug: 'a',
      phones: [{ number: '081/71.35.18' }],
    });
    expect(body.data.phones[0].number).toBe('+3281713518');
    const refused = await editor.ask(organizations, { name: 'B', slug: 'b', phones: [{ number: '081/71' }] });
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain('« 081/71 » n’est pas un numéro de téléphone entier.');
    expect(refused.body.error.details.errors[0].path).toEqual(['phones', '0', 'number']);
  });

  test('HTML and short codes in a text become Markdown, in blocks too', async () => {
    const id = await save(editor, 'propre', {
      body: '[et_pb_text]<h2>Cours</h2><p>Du <b>gras</b>.</p>[/et_pb_text]',
    });
    expect((await draftOf(id))['body']).toBe('## Cours\n\nDu **gras**.');
    const page = await write(cms, 'pages', {
      title: 'Page',
      slug: 'page-html',
      layout: 'Page',
      order: 9,
      inBrief: 'Bref.',
      blocks: [{ __component: 'blocks.rich-text', body: 'Un <span style="color:red">mot</span>.' }],
    });
    const found = await documentsOf<{ blocks: object[] }>(cms.strapi, 'api::page.page').findOne({
      documentId: page,
      populate: ['blocks'],
    });
    expect(found!.blocks[0]).toMatchObject({ body: 'Un mot.' });
  });
});

test('a link without words of its own has its page’s title in the panel, and keeps having none; hours say their days', async () => {
  const menu = '/content-manager/single-types/api::menu.menu';
  const { body: shown } = await editor.ask(`${menu}?locale=fr`);
  const [item] = shown.data.items;
  const title = async () =>
    (await cms.strapi.documents('api::page.page').findOne({ documentId: ids.parent }))!['title'] as string;
  expect(item.label).toBe(await title());
  expect(item.children.every(({ label }: { label: string }) => label.length > 1)).toBe(true);
  const { items, footerLinks } = shown.data;
  const { status, body } = await editor.ask(`${menu}?locale=fr`, { items, footerLinks }, 'PUT');
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.data.items[0].label).toBe(await title());
  await cms.strapi
    .documents('api::page.page')
    .update({ documentId: ids.parent, data: { title: 'Autre titre' } as object });
  const { body: renamed } = await editor.ask(`${menu}?locale=fr`);
  expect(renamed.data.items[0].label).toBe('Autre titre');
  const stored = await cms.strapi
    .documents('api::menu.menu')
    .findFirst({ populate: ['items', 'footerLinks'] });
  expect(stored).toMatchObject({ items: [{ label: null }], footerLinks: [{ label: 'Plus' }] });
  const { body: place } = await editor.ask(
    `/content-manager/collection-types/api::location.location/${ids.location}`,
  );
  expect(place.data.schedules[0].rowName).toMatch(/^[A-Z][a-z]+.* h/);
});

describe('a picture without its words', () => {
  test('is not published: the file is named, and how to describe it', async () => {
    const picture = await uploadPicture(cms);
    await cms.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: picture }, data: { alternativeText: ' ' } });
    const id = await save(editor, 'muette', { cover: picture });
    const { status, body } = await publish(editor, id, { ...article, slug: 'muette', cover: picture });
    expect(status).toBe(400);
    expect(body.error.message).toContain('L’image « point.png » n’a pas de texte alternatif.');
    expect(body.error.details.errors[0].path).toEqual(['cover']);
    await cms.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: picture }, data: { alternativeText: 'Un point.' } });
    expect((await publish(editor, id)).status).toBe(200);
  });

  test('is not published when a program writes it, nor in the middle of a text', async () => {
    const picture = await uploadPicture(cms);
    await cms.strapi.db
      .query('plugin::upload.file')
      .update({ where: { id: picture }, data: { alternativeText: null } });
    await expect(write(cms, 'articles', { ...article, slug: 'muette-2', cover: picture })).rejects.toThrow(
      'texte alternatif',
    );
    const id = await save(editor, 'muette-3', { body: 'Voir ![](/uploads/plan.png)' });
    expect((await publish(editor, id)).body.error.message).toContain(
      '/uploads/plan.png n’a pas de texte alternatif',
    );
  });
});

describe('what others use', () => {
  const seen = (uid: string, documentId: string) =>
    editor.ask(`/passerelle/usage/seen?uid=${uid}&documentId=${documentId}`, {});

  test('says where: in the menu, in blocks, in relations, in texts', async () => {
    await write(cms, 'articles', {
      ...article,
      slug: 'renvoi',
      body: 'Voir [le parcours](/actions-services/parcours-d-integration/).',
    });
    const { body } = await editor.ask(`/passerelle/usage?uid=api::page.page&documentId=${ids.page}`);
    const places = body.usages.map(
      ({ type, where, online }: Record<string, string>) => `${type} · ${where} · ${online}`,
    );
    expect(places).toEqual(
      expect.arrayContaining([
        'Actus · Texte (lien dans le texte) · true',
        expect.stringMatching(/^Menu · .* · true$/),
      ]),
    );
    const themes = await editor.ask(`/passerelle/usage?uid=api::theme.theme&documentId=${ids.theme}`);
    const types = new Set(themes.body.usages.map(({ type }: { type: string }) => type));
    expect([...types]).toEqual(expect.arrayContaining(['Actus', 'Pages', 'Menu']));
  });

  test('cannot be withdrawn or deleted before somebody has seen that list', async () => {
    const path = `/content-manager/collection-types/api::theme.theme/${ids.theme}`;
    const refused = [
      await editor.ask(`${path}/actions/unpublish`, {}),
      await editor.ask(path, undefined, 'DELETE'),
    ];
    for (const { status, body } of refused) {
      expect(status).toBe(400);
      expect(body.error.message).toContain('encore montré ailleurs : « ');
    }
    await seen('api::theme.theme', ids.theme);
    expect((await editor.ask(`${path}/actions/unpublish`, {})).status).toBe(200);
    expect((await editor.ask(`${path}/actions/publish`, {})).status).toBe(200);
  });

  test('a file that a page shows cannot be deleted from the media library', async () => {
    const picture = await uploadPicture(cms);
    await write(cms, 'articles', { ...article, slug: 'illustree', cover: picture });
    const { status, body } = await editor.ask(`/upload/files/${picture}`, undefined, 'DELETE');
    expect(status).toBe(400);
    expect(body.error.message).toContain('« point.png » sert encore : « Une actu »');
  });

  test('what nobody uses goes without a question', async () => {
    const id = await save(editor, 'inutile');
    expect((await publish(editor, id)).status).toBe(200);
    expect((await editor.ask(`${articles}/${id}`, undefined, 'DELETE')).status).toBe(200);
  });
});

describe('the review step', () => {
  const review = (desk: Desk, id: string, act: string, note: string) =>
    desk.ask(`/passerelle/review/${act}?${query(id)}`, { note });
  const open = async (id: string) => (await author.ask(`/passerelle/review?${query(id)}`)).body;

  test('a rédactrice proposes and cannot publish; an éditrice sends back, then publishes, and it is over', async () => {
    const id = await save(author, 'a-relire');
    expect((await open(id)).mayPublish).toBe(false);
    expect((await review(author, id, 'propose', 'Est-ce clair ?')).status).toBe(200);
    expect((await open(id)).review).toMatchObject({
      state: 'proposed',
      note: 'Est-ce clair ?',
      person: 'Tom',
    });
    expect((await review(author, id, 'return', 'Non')).status).toBe(403);
    expect((await publish(author, id)).status).toBe(403);
    expect((await review(editor, id, 'return', 'Il manque la date.')).status).toBe(200);
    expect((await open(id)).review).toMatchObject({
      state: 'returned',
      note: 'Il manque la date.',
      person: 'Aïcha',
    });
    expect((await publish(editor, id)).status).toBe(200);
    expect((await open(id)).review).toBeUndefined();
  });

  test('an hour of publishing is no way round it', async () => {
    const publishAt = '2027-01-01T08:00:00.000Z';
    const id = await save(author, 'a-l-heure', { publishAt });
    expect((await draftOf(id))['publishAt']).toBeNull();
    await change(editor, id, { slug: 'a-l-heure', publishAt });
    const { status, body } = await change(author, id, { slug: 'a-l-heure', title: 'Autre' });
    expect(status).toBe(400);
    expect(body.error.message).toContain('sera mis en ligne tout seul le 1 janvier 2027');
  });
});

describe('the to-do list', () => {
  const titles = async (desk: Desk) =>
    (await desk.ask('/passerelle/todo')).body.items.map(
      ({ title, detail }: Record<string, string>) => `${title} : ${detail}`,
    ) as string[];

  test('holds at most seven things, each leading to where it is mended, and no draft for being one', async () => {
    const id = await save(author, 'a-faire', { title: 'À relire' });
    expect((await titles(editor)).join()).not.toContain('À relire');
    await author.ask(`/passerelle/review/propose?${query(id)}`, { note: 'Merci' });
    expect(await titles(editor)).toContain('À relire : Proposé par Tom : « Merci »');
    expect((await titles(author)).join()).not.toContain('Proposé');
    await write(cms, 'organizations', {
      name: 'Vieille adresse',
      slug: 'vieille-adresse',
      description: 'D.',
      verifiedOn: '2020-01-01',
    }).catch(() => undefined);
    for (let turn = 0; turn < 8; turn += 1)
      await author.ask(`/passerelle/review/propose?${query(await save(author, `file-${turn}`))}`, {});
    const { body } = await editor.ask('/passerelle/todo');
    expect(body.items).toHaveLength(7);
    expect(body.more).toBeGreaterThan(0);
    for (const { href } of body.items) expect(href).toMatch(/^\/content-manager\//);
  });
});
