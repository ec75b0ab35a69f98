import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary.ts';
import { Releases } from './releases.ts';
import { SearchIndexer } from './search-indexer.ts';

/** Indexes nothing, and answers how many pages of the whole index it was told of. */
const standIn = `
const { readFileSync, writeFileSync } = require('node:fs');
const [, request, answer] = process.argv;
const { whole } = JSON.parse(readFileSync(request, 'utf8'));
const pages = { 'index.html': { hash: 'a', searched: 'b', fragments: [] } };
const recent = Object.keys(whole?.pages ?? {}).length;
writeFileSync(answer, JSON.stringify({ files: {}, whole: { pages, files: {} }, recent }));
`;

test('what the same code indexed is built upon; other code indexes every page anew', async () => {
  const folder = await temporaryFolder();
  const releases = new Releases(folder);
  await releases.cleanUp();
  const command = { args: ['-e', standIn, '--'], cwd: folder, env: process.env, timeoutMs: 20_000 };
  const indexer = new SearchIndexer(command, releases);
  const recentBy = async (code: string) =>
    (await indexer.recent('id', {}, code, new AbortController().signal)).recent;

  expect(await recentBy('code')).toBe(0);
  expect(await recentBy('code')).toBe(1);
  expect(await recentBy('other code')).toBe(0);
  expect(await recentBy('other code')).toBe(1);
});
