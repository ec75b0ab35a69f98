import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { revisionPath, webhookPath, type Change } from '@passerelle/shared/publication';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { dayInBelgium } from '@passerelle/shared/days';
import { uploadPicture, write } from './one-of-each.ts';
import {
  buildToken,
  importToken,
  publisherSecret,
  startStrapi,
  type RunningStrapi,
} from './running-strapi.ts';

let cms: RunningStrapi;
const received: { url?: string; authorization?: string; event: string; publishedAt?: string | null }[] = [];

const publisher = createServer(async (request: IncomingMessage, response) => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  const { event, entry } = JSON.parse(text);
  const { url, headers } = request;
  received.push({ url, authorization: headers.authorization, event, publishedAt: entry?.publishedAt });
  response.writeHead(202).end();
});

beforeAll(async () => {
  await new Promise<void>((done) => publisher.listen(0, '127.0.0.1', done));
  cms = await startStrapi({ publisherUrl: `http://127.0.0.1:${(publisher.address() as AddressInfo).port}` });
});
afterAll(async () => {
  await cms?.stop();
  publisher.close();
});

const revision = async () =>
  (await cms.request(revisionPath, { token: buildToken })).body.data.revision as string;

/** Whether the revision is another one after something was done. */
async function moves(act: () => Promise<unknown>): Promise<boolean> {
  const before = await revision();
  await act();
  return (await revision()) !== before;
}

const draft = { title: 'Une actu', kind: 'Actu', summary: 'Un résumé.', body: 'Un texte.' };
const articles = () => cms.strapi.documents('api::article.article');

describe('the publication revision', () => {
  test('stays while drafts are written, and moves when one is published, withdrawn or deleted', async () => {
    let documentId = '';
    expect(
      await moves(async () => {
        documentId = await write(cms, 'articles', { ...draft, slug: 'revision' }, { status: 'draft' });
      }),
    ).toBe(false);
    expect(await moves(() => articles().update({ documentId, data: { title: 'Mieux' } as object }))).toBe(
      false,
    );
    expect(await moves(() => articles().publish({ documentId }))).toBe(true);
    expect(await moves(() => articles().update({ documentId, data: { title: 'Encore' } as object }))).toBe(
      false,
    );
    expect(await moves(() => articles().unpublish({ documentId }))).toBe(true);
    await articles().publish({ documentId });
    expect(await moves(() => articles().delete({ documentId }))).toBe(true);
  });

  test('moves with every change to what has no drafts', async () => {
    let id = '';
    expect(
      await moves(async () => {
        id = await write(cms, 'redirects', { from: '/x/', to: '/y/' });
      }),
    ).toBe(true);
    expect(await moves(() => write(cms, `redirects/${id}`, { to: '/z/' }, { method: 'PUT' }))).toBe(true);
    expect(
      await moves(() => cms.request(`/api/redirects/${id}`, { method: 'DELETE', token: importToken })),
    ).toBe(true);
    expect(await moves(() => write(cms, 'menu', { items: [{ label: 'Accueil' }] }, { method: 'PUT' }))).toBe(
      true,
    );
    expect(await moves(() => write(cms, 'menu', { items: [{ label: 'Début' }] }, { method: 'PUT' }))).toBe(
      true,
    );
  });

  test('moves when a file is changed or deleted, not when one is added', async () => {
    let id = 0;
    expect(
      await moves(async () => {
        id = await uploadPicture(cms);
      }),
    ).toBe(false);
    const upload = cms.strapi.plugin('upload').service('upload') as {
      updateFileInfo(id: number, info: object): Promise<unknown>;
    };
    expect(await moves(() => upload.updateFileInfo(id, { alternativeText: 'Autre' }))).toBe(true);
    expect(
      await moves(() => cms.request(`/api/upload/files/${id}`, { method: 'DELETE', token: importToken })),
    ).toBe(true);
  });

  test('is not moved by a change that is rolled back', async () => {
    const documentId = await write(cms, 'articles', { ...draft, slug: 'annule' }, { status: 'draft' });
    expect(
      await moves(() =>
        cms.strapi.db
          .transaction(async () => {
            await articles().publish({ documentId });
            throw new Error('something else failed');
          })
          .catch(() => undefined),
      ),
    ).toBe(false);
  });
});

describe('what changed since a revision', () => {
  const changesSince = async (since: string) =>
    (await cms.request(`${revisionPath}?since=${since}`, { token: buildToken })).body.data.changes;

  test('lists each entry once: published, changed, withdrawn and deleted ones', async () => {
    const before = await revision();
    expect(await changesSince(before)).toEqual([]);
    const documentId = await write(cms, 'articles', { ...draft, slug: 'journal' }, { status: 'draft' });
    expect(await changesSince(before)).toEqual([]);
    await articles().publish({ documentId });
    await articles().publish({ documentId });
    const published = await revision();
    const redirect = await write(cms, 'redirects', { from: '/j/', to: '/k/' });
    expect(await changesSince(before)).toEqual([
      { uid: 'api::article.article', documentId },
      { uid: 'api::redirect.redirect', documentId: redirect },
    ]);
    expect(await changesSince(published)).toEqual([{ uid: 'api::redirect.redirect', documentId: redirect }]);
    await articles().unpublish({ documentId });
    expect(await changesSince(published)).toContainEqual({ uid: 'api::article.article', documentId });
    const withdrawn = await revision();
    await articles().publish({ documentId });
    await articles().delete({ documentId });
    // Its address came back and went again: the redirect of it is listed beside it.
    const changes = (await changesSince(withdrawn)) as Change[];
    expect(changes.filter(({ uid }) => uid !== 'api::redirect.redirect')).toEqual([
      { uid: 'api::article.article', documentId },
    ]);
  });

  test('is unknown when a file changed, or for a revision nobody remembers', async () => {
    const before = await revision();
    const id = await uploadPicture(cms);
    await cms.request(`/api/upload/files/${id}`, { method: 'DELETE', token: importToken });
    expect(await changesSince(before)).toBeUndefined();
    expect(await changesSince('never-heard-of')).toBeUndefined();
  });
});

describe('the date of an article', () => {
  test('is the day of its first publication when nobody chose one', async () => {
    const documentId = await write(cms, 'articles', { ...draft, slug: 'sans-date' }, { status: 'draft' });
    await articles().publish({ documentId });
    const published = await articles().findOne({ documentId, status: 'published' });
    expect(published).toMatchObject({ publishedOn: dayInBelgium(new Date()) });
  });

  test('is the day of its publication when it is written and published in one request', async () => {
    const documentId = await write(cms, 'articles', { ...draft, slug: 'en-une-fois' });
    expect(await articles().findOne({ documentId, status: 'published' })).toMatchObject({
      publishedOn: dayInBelgium(new Date()),
    });
  });

  test('is left alone when somebody chose it', async () => {
    const documentId = await write(cms, 'articles', { ...draft, slug: 'datee', publishedOn: '2024-02-29' });
    expect(await articles().findOne({ documentId, status: 'published' })).toMatchObject({
      publishedOn: '2024-02-29',
    });
  });
});

test('the publisher is called with the secret when something is published', async () => {
  received.length = 0;
  await write(cms, 'articles', { ...draft, slug: 'appel' });
  await vi.waitFor(() => expect(received.some(({ event }) => event === 'entry.publish')).toBe(true), 10_000);
  const call = received.find(({ event }) => event === 'entry.publish')!;
  expect(call).toMatchObject({ url: webhookPath, authorization: `Bearer ${publisherSecret}` });
  expect(call.publishedAt).toBeTruthy();
});
