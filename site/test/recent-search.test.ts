import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { IndexAnswer, KnownPages, StoredFiles } from '@passerelle/shared/rendering';
import { close } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BlobStore } from '../src/renderer/blob-store.ts';
import { fragmentsByUrl } from '../src/search/fragments.ts';
import { indexFiles, type Recent } from '../src/search/search-index.ts';
import { updateIndex } from '../src/search/update-index.ts';

let folder: string;
let store: BlobStore;
/** What a whole index of `before` knows. */
let whole: KnownPages;

const page = (title: string, { menu = 'Menu', aside = '', lang = 'fr' } = {}) =>
  `<!doctype html><html lang="${lang}"><body><nav>${menu}</nav><main data-found='{"kind":"guidance"}'><h1>${title}</h1>` +
  `<p>Un texte sur ${title}.</p><div data-pagefind-ignore="all">${aside}</div></main></body></html>`;

const list = '<!doctype html><html lang="fr"><body><main><h1>Liste</h1></main></body></html>';

const site = (pages: Record<string, string>): StoredFiles =>
  store.putAll(
    Object.entries(pages).map(([name, html]) => ({ file: `${name}/index.html`, bytes: Buffer.from(html) })),
  );

const before = { jardin: page('Jardin'), ecole: page('École'), velo: page('Vélo'), liste: list };

const ofKind = <Kind extends IndexAnswer['kind']>(answer: IndexAnswer, kind: Kind) => {
  expect(answer.kind).toBe(kind);
  return answer as Extract<IndexAnswer, { kind: Kind }>;
};

async function update(pages: Record<string, string>) {
  const answer = await updateIndex({ pages: site(pages), documents: {}, whole }, store, folder);
  const { files, recent, pages: same } = ofKind(answer, 'recent');
  const changes = JSON.parse(store.read(files['pagefind/recent.json']!).toString()) as Recent;
  const found = Object.keys(files)
    .filter((file) => file.startsWith('pagefind/recent/'))
    .map((file) => ({ file, bytes: store.read(files[file]!) }));
  return { recent, changes, found: [...fragmentsByUrl(found).keys()].sort(), same };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'passerelle-search-'));
  store = new BlobStore(path.join(folder, 'blobs'));
  const answer = await updateIndex({ pages: site(before), documents: {} }, store, folder);
  whole = ofKind(answer, 'whole').pages;
});

afterAll(async () => {
  await close();
  await rm(folder, { recursive: true, force: true });
});

test('an edited page is found in the recent index, and no longer in the whole one', async () => {
  const { recent, changes, found } = await update({ ...before, velo: page('Bicyclette') });
  expect(recent).toBe(1);
  expect(found).toEqual(['/velo/']);
  expect(changes).toEqual({ languages: ['fr'], replaced: [whole['velo/index.html']!.fragments[0]] });
});

test('a new page is found, a deleted one no longer, one that moved at its new address only', async () => {
  const { velo, ...rest } = before;
  const { changes, found } = await update({ ...rest, train: velo, musee: page('Musée') });
  expect(found).toEqual(['/musee/', '/train/']);
  expect(changes.replaced).toEqual([whole['velo/index.html']!.fragments[0]]);
});

test('what is not searched is no reason to index: a menu, a list, the same pages again', async () => {
  const pages = Object.fromEntries(
    Object.entries(before).map(([name, html]) => [name, html.replace('Menu', 'Autre menu')]),
  );
  const { recent, changes, found, same } = await update({ ...pages, liste: `${list}<!-- longer -->` });
  expect({ recent, found, changes }).toEqual({
    recent: 0,
    found: [],
    changes: { languages: [], replaced: [] },
  });
  expect(Object.keys(same).sort()).toEqual(
    ['ecole', 'jardin', 'liste', 'velo'].map((name) => `${name}/index.html`),
  );
  expect(same['velo/index.html']!.searched).toBe(whole['velo/index.html']!.searched);
});

test('a page whose found part is the same is not taken out of both indexes', async () => {
  const { changes, found } = await update({ ...before, velo: page('Vélo', { aside: 'Lié' }) });
  expect(found).toEqual(['/velo/']);
  expect(changes.replaced).toEqual([]);
});

test('a page in another language says so: Pagefind would answer in the wrong one', async () => {
  const { changes } = await update({ ...before, en: page('Bicycle', { lang: 'en' }) });
  expect(changes.languages).toEqual(['en']);
});

test('more that is new than a second index is worth asks for all pages', async () => {
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`page-${n}`, page(`Page ${n}`)]));
  const answer = await updateIndex(
    { pages: site({ ...before, ...many }), documents: {}, whole },
    store,
    folder,
  );
  expect(answer).toEqual({ kind: 'tooMuch' });
});

test('a file that two pages offer is found once', async () => {
  const called = (title: string) => ({
    url: '/media/guide.pdf',
    language: 'fr',
    html: `<html lang="fr"><body><main data-pagefind-body><h1>${title}</h1></main></body></html>`,
    text: title,
  });
  const found = fragmentsByUrl(await indexFiles([called('Guide'), called('Le guide à lire')]));
  expect(found.get('/media/guide.pdf')).toHaveLength(1);
});
