import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import type { Manifest } from './manifest.ts';
import { tellHub } from './websub.ts';

const release = (id: string, hashes: Record<string, string>): Manifest => ({
  ...{ id, publication: id, revision: id, codeHash: 'c', publishedAt: '2026-11-24T10:00:00.000Z', pages: 1 },
  files: new Map(Object.entries(hashes).map(([file, hash]) => [file, { hash: hash.repeat(64), size: 1 }])),
  carried: new Map(),
});

async function startHub(status = 202) {
  const heard: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      heard.push(new URLSearchParams(body));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void server.close());
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

const first = release('a', { 'rss.xml': '1', 'themes/x/atom.xml': '1', 'index.html': '1' });
const second = release('b', {
  'rss.xml': '2',
  'themes/x/atom.xml': '1',
  'index.html': '2',
  'feed.json': '1',
});

test('subscribers hear of the feeds that changed, once, and of no other', async () => {
  const hub = await startHub();
  let online = first;
  const tell = tellHub({ hub: hub.url, siteUrl: 'https://c.example', live: async () => online });
  await tell();
  online = second;
  await Promise.all([tell(), tell()]);
  expect(hub.heard.map((said) => [said.get('hub.mode'), said.getAll('hub.url')])).toEqual([
    ['publish', ['https://c.example/rss.xml', 'https://c.example/feed.json']],
  ]);
});

test('a hub that refuses or is away stops nothing', async () => {
  for (const url of [(await startHub(500)).url, 'http://127.0.0.1:9/']) {
    let online = first;
    const tell = tellHub({ hub: url, siteUrl: 'https://c.example', live: async () => online });
    await tell();
    online = second;
    await expect(tell()).resolves.toBeUndefined();
  }
});
