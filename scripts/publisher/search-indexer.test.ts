import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { IndexRequest, StoredFile } from '@passerelle/shared/rendering';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../test/alive.ts';
import { temporaryFolder } from '../test/temporary.ts';
import type { Files } from './files.ts';
import { release } from './release.ts';
import { keptReleases, releaseId, Releases } from './releases.ts';
import { recentList, withSearch } from './search-files.ts';
import { SearchIndexer } from './search-indexer.ts';

/** Indexes nothing; it knows every page by its hash, finds too much in one it is told of, and leaves who it is. */
const standIn = `
const { readFileSync, writeFileSync } = require('node:fs');
function index(id, requestFile, answerFile) {
  if (id === 'fatal') throw new Error('no index today');
  const { pages, whole } = JSON.parse(readFileSync(requestFile, 'utf8'));
  const known = Object.fromEntries(
    Object.entries(pages).map(([file, { hash }]) => [file, { hash, searched: 'b', fragments: [] }]),
  );
  writeFileSync(process.env.LAST, JSON.stringify({ pid: process.pid, asked: { pages, whole } }));
  const answer = !whole
    ? { kind: 'whole', files: JSON.parse(process.env.WHOLE), pages: known }
    : 'new.html' in pages
      ? { kind: 'tooMuch' }
      : { kind: 'recent', files: JSON.parse(process.env.RECENT), pages: known, recent: Object.keys(pages).length };
  writeFileSync(answerFile, JSON.stringify(answer));
}
const [, requestFile, answerFile] = process.argv;
if (answerFile) index('', requestFile, answerFile);
else {
  process.on('message', ({ id, requestFile, answerFile }) => {
    index(id, requestFile, answerFile);
    process.send({ id, memory: 1 });
  });
  process.channel.ref();
  process.send({ ready: true });
}
`;

interface Last {
  pid: number;
  asked: Pick<IndexRequest, 'pages' | 'whole'>;
}

const stored = (sign: string): StoredFile => ({ hash: sign.repeat(64), size: 1 });

async function prepare() {
  const folder = await temporaryFolder();
  const releases = new Releases(folder);
  await releases.cleanUp();
  const piece = await releases.blobs.put(Buffer.from('a piece of the index'));
  const lastFile = path.join(folder, 'last.json');
  const none = await releases.blobs.put(Buffer.from('nothing is recent'));
  const some = await releases.blobs.put(Buffer.from('one page is recent'));
  const whole = { 'pagefind/pagefind-entry.json': piece, [recentList]: none };
  const recent = { [recentList]: some };
  const answers = { WHOLE: JSON.stringify(whole), RECENT: JSON.stringify(recent) };
  const env = { ...process.env, LAST: lastFile, ...answers };
  const command = { args: ['-e', standIn, '--'], cwd: folder, env, timeoutMs: 20_000 };
  const open = () => {
    const indexer = new SearchIndexer(command, releases);
    onTestFinished(() => indexer.close());
    return indexer;
  };
  const indexer = open();
  const ask = async (id: string, code: string, files: Files = new Map([['index.html', stored('a')]])) =>
    indexer.recent(id, files, code, new AbortController().signal);
  /** The last index that was made. */
  const last = async () => JSON.parse(await readFile(lastFile, 'utf8')) as Last;
  return { indexer, open, ask, last, piece, none, some, releases };
}

test('only pages the whole index does not know are indexed beside it, and it learns of them', async () => {
  const { ask, last, piece, none, some } = await prepare();
  const files = new Map([
    ['index.html', stored('a')],
    ['old.html', stored('b')],
    ['guide.pdf', stored('c')],
  ]);
  const made = (list: StoredFile) =>
    new Map([
      ['pagefind/pagefind-entry.json', piece],
      [recentList, list],
    ]);
  expect(await ask('one', 'code', files)).toEqual({ files: made(none), recent: 0 });
  expect(Object.keys((await last()).asked.pages)).toEqual(['index.html', 'old.html']);
  const next = new Map([
    ['index.html', stored('d')],
    ['guide.pdf', stored('c')],
  ]);
  const { files: found, recent } = await ask('two', 'code', next);
  expect(recent).toBe(1);
  expect(found).toEqual(made(some));
  const { asked } = await last();
  expect(asked.pages).toEqual({ 'index.html': stored('d') });
  expect(Object.keys(asked.whole!)).toEqual(['index.html', 'old.html']);
  expect((await ask('three', 'code', next)).recent).toBe(0);
});

test('too much that is new, or pieces that are gone, and every page is indexed anew', async () => {
  const { ask, last, piece, releases } = await prepare();
  await ask('one', 'code');
  const files = new Map([
    ['index.html', stored('a')],
    ['new.html', stored('b')],
  ]);
  expect((await ask('two', 'code', files)).recent).toBe(0);
  expect((await last()).asked).toEqual({ pages: Object.fromEntries(files) });
  await rm(releases.blobs.path(piece));
  await ask('three', 'code', files);
  expect((await last()).asked).toEqual({ pages: Object.fromEntries(files) });
});

test('a whole index is built upon after the release it came with is gone, however often', async () => {
  const { ask, last, releases } = await prepare();
  const page = await releases.blobs.put(Buffer.from('<p>a page</p>'));
  const pages: Files = new Map([['index.html', page]]);
  for (let edition = 0; edition < 2 * keptReleases; edition++) {
    const id = releaseId(new Date(), (await releases.list())[0]);
    const { files } = await ask(id, 'code', pages);
    expect((await last()).asked.whole !== undefined, `${edition} built upon`).toBe(edition > 0);
    const live = { id, publication: id, revision: '1', codeHash: 'code', pages: 1 };
    await release(releases, {
      ...live,
      publishedAt: new Date().toISOString(),
      files: withSearch(pages, files),
    });
    await releases.prune();
  }
});

test('a whole index outlives the publisher', async () => {
  const { ask, open, last } = await prepare();
  await ask('one', 'code');
  const files = new Map([['index.html', stored('e')]]);
  await open().recent('two', files, 'code', new AbortController().signal);
  expect((await last()).asked.whole).toMatchObject({ 'index.html': { hash: stored('a').hash } });
});

test('what the same code indexed is built upon; other code indexes every page anew', async () => {
  const { ask, last } = await prepare();
  const isBuiltUpon = async () => (await last()).asked.whole !== undefined;
  for (const [id, code, built] of [
    ['one', 'code', false],
    ['two', 'code', true],
    ['three', 'other code', false],
    ['four', 'other code', true],
  ] as const) {
    await ask(id, code);
    expect(await isBuiltUpon(), id).toBe(built);
  }
});

test('the program stays loaded from one publication to the next, until its code is another', async () => {
  const { indexer, ask, last } = await prepare();
  const pid = async () => (await last()).pid;
  await ask('one', 'code');
  await ask('two', 'code');
  const first = await pid();
  await ask('three', 'code');
  expect(await pid()).toBe(first);
  await ask('four', 'other code');
  await ask('five', 'other code');
  const second = await pid();
  expect(second).not.toBe(first);
  expect(isRunning(first)).toBe(false);
  await indexer.close();
  expect(isRunning(second)).toBe(false);
});

test('when it fails, its last words are the reason, and the next publication has a new one', async () => {
  const { ask } = await prepare();
  await ask('one', 'code');
  await expect(ask('fatal', 'code')).rejects.toThrow(/La recherche n’a pas pu être préparée.*no index today/);
  await expect(ask('three', 'code')).resolves.toBeDefined();
});
