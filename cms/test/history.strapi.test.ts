/** What the office remembers of an entry while it is there, and after it was deleted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentsOf } from '../src/documents/documents-of.ts';
import { forgetOldDeletions } from '../src/history/deleted.ts';
import { articleDraft, articles, change, publish, query, save } from './articles.ts';
import type { Desk } from './desk.ts';
import { openOffice, type Office } from './office.ts';
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

describe('the history of an entry', () => {
  test('says who did what, compares with what is online in French, and brings a version back as a draft', async () => {
    const id = await save(editor, 'histoire', { body: 'Le mardi à Dinant.', themes: [ids.theme] });
    expect((await publish(editor, id)).status).toBe(200);
    expect((await change(author, id, { slug: 'histoire', body: 'Le jeudi à Dinant.' })).status).toBe(200);
    const { body: history } = await author.ask(`/passerelle/history?${query(id)}`);
    expect(history.lines.map(({ what, who }: Record<string, string>) => `${what}, ${who}`)).toEqual([
      'Enregistré, Tom',
      'Publié, Aïcha',
      'Enregistré, Aïcha',
    ]);
    const { body: now } = await editor.ask(`/passerelle/history/compare?${query(id)}`);
    expect(now.differences).toMatchObject([
      {
        label: 'Texte',
        pieces: [{}, { change: 'removed', text: 'mardi' }, { change: 'added', text: 'jeudi' }, {}],
      },
    ]);
    const first = history.lines.at(-1).id as number;
    expect(
      (await editor.ask(`/passerelle/history/restore?${query(id, `&version=${first}`)}`, {})).status,
    ).toBe(200);
    expect((await draftOf(id))['body']).toBe('Le mardi à Dinant.');
    const article = await documentsOf(cms.strapi, 'api::article.article').findOne({
      documentId: id,
      populate: ['themes'],
    });
    expect(article!['themes']).toHaveLength(1);
  });

  test('is kept for the last forty changes, and of pages with all their blocks', async () => {
    const id = await save(editor, 'souvent');
    for (let turn = 0; turn < 41; turn += 1)
      await cms.strapi
        .documents('api::article.article')
        .update({ documentId: id, data: { summary: `N° ${turn}` } as object });
    expect((await editor.ask(`/passerelle/history?${query(id)}`)).body.lines).toHaveLength(40);
    const path = `uid=api::page.page&documentId=${ids.page}&locale=fr`;
    const { body } = await editor.ask(`/passerelle/history?${path}`);
    const version = body.lines[0].id as number;
    expect((await editor.ask(`/passerelle/history/restore?${path}&version=${version}`, {})).body).toEqual({
      restored: true,
    });
    expect((await editor.ask(`/passerelle/history/compare?${path}`)).body.differences).toEqual([]);
  });
});

describe('what was deleted', () => {
  const bin = async (desk: Desk) =>
    (await desk.ask('/passerelle/deleted')).body.entries as Record<string, unknown>[];
  const inBin = async (id: string) => (await bin(editor)).find(({ documentId }) => documentId === id);
  const act = (desk: Desk, what: 'bring-back' | 'forget', id: string) =>
    desk.ask(`/passerelle/deleted/${what}?uid=api::article.article&documentId=${id}`, {});
  const remove = async (id: string) => {
    expect((await editor.ask(`${articles}/${id}?locale=*`, undefined, 'DELETE')).status).toBe(200);
  };

  test('waits in the bin, and comes back as drafts in every language, under its own number', async () => {
    const id = await save(editor, 'precieuse', { body: 'Des heures de travail.', themes: [ids.theme] });
    const english = {
      title: 'Some news',
      slug: 'precious',
      kind: 'Actu',
      summary: 'Short.',
      body: 'Hours of work.',
    };
    expect((await editor.ask(`${articles}/${id}?locale=en`, english, 'PUT')).status).toBe(200);
    expect((await publish(editor, id)).status).toBe(200);
    expect(await inBin(id)).toBeUndefined();
    await remove(id);
    expect(await inBin(id)).toMatchObject({
      title: 'Une actu',
      type: 'Actus',
      locales: ['fr', 'en'],
      who: 'Aïcha',
    });
    const { texts } = (
      await editor.ask(`/passerelle/deleted/written?uid=api::article.article&documentId=${id}`)
    ).body;
    expect(texts).toMatchObject([{ locale: 'fr' }, { locale: 'en' }]);
    expect(texts[0].written).toContainEqual({ label: 'Texte', text: 'Des heures de travail.' });
    expect(texts[1].written).toContainEqual({ label: 'Texte', text: 'Hours of work.' });
    expect((await act(editor, 'bring-back', id)).status).toBe(200);
    expect(await inBin(id)).toBeUndefined();
    expect(await draftOf(id)).toMatchObject({
      slug: 'precieuse',
      body: 'Des heures de travail.',
      publishedAt: null,
    });
    const found = await documentsOf<{ themes: object[] }>(cms.strapi, 'api::article.article').findOne({
      documentId: id,
      locale: 'en',
      populate: ['themes'],
    });
    expect(found).toMatchObject({ body: 'Hours of work.' });
    const { body } = await editor.ask(`/passerelle/history?${query(id)}`);
    expect(body.lines[0].what).toBe('Version rétablie');
    expect((await publish(editor, id)).status).toBe(200);
  });

  test('comes back from one language as well, and with all the blocks of a page', async () => {
    const path = `/content-manager/collection-types/api::page.page/${ids.page}`;
    const before = await documentsOf<{ blocks: object[] }>(cms.strapi, 'api::page.page').findOne({
      documentId: ids.page,
      populate: ['blocks'],
    });
    await editor.ask(`/passerelle/usage/seen?uid=api::page.page&documentId=${ids.page}`, {});
    expect((await editor.ask(path, undefined, 'DELETE')).status).toBe(200);
    const back = await editor.ask(
      `/passerelle/deleted/bring-back?uid=api::page.page&documentId=${ids.page}`,
      {},
    );
    expect(back.status, JSON.stringify(back.body)).toBe(200);
    const after = await documentsOf<{ blocks: object[] }>(cms.strapi, 'api::page.page').findOne({
      documentId: ids.page,
      populate: ['blocks'],
    });
    expect(after!.blocks).toHaveLength(before!.blocks.length);
  });

  test('is forgotten for good when an editor says so, and by itself after three months', async () => {
    const [one, other] = [await save(editor, 'a-effacer'), await save(editor, 'a-oublier')];
    await remove(one);
    await remove(other);
    expect((await act(author, 'forget', one)).status).toBe(403);
    expect((await act(editor, 'forget', one)).status).toBe(200);
    expect((await act(editor, 'bring-back', one)).status).toBe(404);
    expect((await editor.ask(`/passerelle/history?${query(one)}`)).body.lines).toEqual([]);
    const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);
    await forgetOldDeletions(cms.strapi, inDays(89));
    expect(await inBin(other)).toBeDefined();
    await forgetOldDeletions(cms.strapi, inDays(91));
    expect(await inBin(other)).toBeUndefined();
  });
});
