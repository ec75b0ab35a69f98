/** Publishing and withdrawing at a chosen hour, in a real Strapi. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doWhatIsDue } from '../src/documents/scheduled-publishing.ts';
import { write } from './one-of-each.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
beforeAll(async () => {
  cms = await startStrapi();
});
afterAll(() => cms.stop());

const article = { title: 'À l’heure', kind: 'Actu', summary: 'Un résumé.', body: 'Un texte.' };
const due = '2026-11-30T08:00:00.000Z';
const before = new Date('2026-11-30T07:59:59.000Z');
const after = new Date('2026-11-30T08:00:30.000Z');
const draft = (slug: string, data: object = {}) =>
  write(cms, 'articles', { ...article, slug, ...data }, { status: 'draft' });
const published = async (documentId: string) =>
  (await cms.strapi.documents('api::article.article').findOne({ documentId, status: 'published' })) !== null;
const wishOf = async (documentId: string) =>
  cms.strapi.db
    .query('api::article.article')
    .findMany({ where: { documentId }, select: ['publishAt', 'unpublishAt'] });

test('an entry is published when its hour has come, not before, and once', async () => {
  const documentId = await draft('a-l-heure', { publishAt: due });
  expect(await doWhatIsDue(cms.strapi, before)).toBe(0);
  expect(await published(documentId)).toBe(false);
  expect(await doWhatIsDue(cms.strapi, after)).toBe(1);
  expect(await published(documentId)).toBe(true);
  expect(await doWhatIsDue(cms.strapi, after)).toBe(0);
  expect(await wishOf(documentId)).toEqual([
    expect.objectContaining({ publishAt: null }),
    expect.objectContaining({ publishAt: null }),
  ]);
});

test('two who look at once do it once', async () => {
  await draft('une-fois', { publishAt: due });
  const done = await Promise.all([doWhatIsDue(cms.strapi, after), doWhatIsDue(cms.strapi, after)]);
  expect(done.toSorted()).toEqual([0, 1]);
});

test('what was due while nothing ran is done at the next look, the earlier first', async () => {
  const documentId = await draft('absence', { publishAt: due, unpublishAt: '2027-01-10T11:00:00.000Z' });
  expect(await doWhatIsDue(cms.strapi, new Date('2026-12-20T00:00:00Z'))).toBe(1);
  expect(await published(documentId)).toBe(true);
  expect(await doWhatIsDue(cms.strapi, new Date('2027-02-01T00:00:00Z'))).toBe(1);
  expect(await published(documentId)).toBe(false);
});

test('an entry that cannot be published stays a draft with its wish, and the others go', async () => {
  const bad = await draft('incomplete', { publishAt: due, summary: null });
  const good = await draft('complete', { publishAt: due });
  expect(await doWhatIsDue(cms.strapi, after)).toBe(1);
  expect([await published(bad), await published(good)]).toEqual([false, true]);
  const [wish] = await wishOf(bad);
  expect(new Date(wish!.publishAt as string).toISOString()).toBe(due);
  await cms.strapi
    .documents('api::article.article')
    .update({ documentId: bad, data: { summary: 'Voilà.' } as object });
  expect(await doWhatIsDue(cms.strapi, after)).toBe(1);
});
