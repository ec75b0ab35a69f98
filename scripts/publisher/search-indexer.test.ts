import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SearchIndex } from '@passerelle/shared/rendering';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../test/alive.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { Releases } from './releases.ts';
import { SearchIndexer } from './search-indexer.ts';

/** Indexes nothing, and answers how many pages of the whole index it was told of. */
const standIn = `
const { readFileSync, writeFileSync } = require('node:fs');
const pages = { 'index.html': { hash: process.pid + '', searched: 'b', fragments: [] } };
function index(id, requestFile, answerFile) {
  if (id === 'fatal') throw new Error('no index today');
  const { whole } = JSON.parse(readFileSync(requestFile, 'utf8'));
  const recent = Object.keys(whole?.pages ?? {}).length;
  writeFileSync(answerFile, JSON.stringify({ files: {}, whole: { pages, files: {} }, recent }));
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

async function prepare() {
  const folder = await temporaryFolder();
  const releases = new Releases(folder);
  await releases.cleanUp();
  const command = { args: ['-e', standIn, '--'], cwd: folder, env: process.env, timeoutMs: 20_000 };
  const indexer = new SearchIndexer(command, releases);
  onTestFinished(() => indexer.close());
  const ask = async (id: string, code: string) =>
    (await indexer.recent(id, {}, code, new AbortController().signal)).recent;
  /** Whoever made the last index. */
  const pid = async () => {
    const text = await readFile(path.join(folder, 'search-index.json'), 'utf8');
    return Number((JSON.parse(text) as SearchIndex).pages['index.html']!.hash);
  };
  return { indexer, ask, pid };
}

test('what the same code indexed is built upon; other code indexes every page anew', async () => {
  const { ask } = await prepare();
  expect(await ask('one', 'code')).toBe(0);
  expect(await ask('two', 'code')).toBe(1);
  expect(await ask('three', 'other code')).toBe(0);
  expect(await ask('four', 'other code')).toBe(1);
});

test('the program stays loaded from one publication to the next, until its code is another', async () => {
  const { indexer, ask, pid } = await prepare();
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
  expect(await ask('three', 'code')).toBe(1);
});
