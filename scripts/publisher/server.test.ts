import { createConnection } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Server } from 'node:http';
import type { Build } from '@passerelle/shared/publication';
import { FailedSearches } from './failed-searches.ts';
import { createApp, listen, portOf } from './server.ts';
import { carriesSecret } from './secret.ts';

const secret = 'the-secret-of-the-tests';
let hints = 0;
const asked: string[] = [];
const builds: Build[] = [];
const listeners = new Set<() => void>();
let server: Server;
let url: string;

beforeAll(async () => {
  const app = createApp({
    secret,
    cmsUrl: 'http://localhost:1337',
    onHint: () => hints++,
    status: () => ({ state: 'idle', cms: { reachable: true }, builds }),
    rebuild: () => asked.push('rebuild'),
    accept: () => asked.push('accept') < 4,
    purge: () => asked.push('purge'),
    rollBack: async () => (asked.push('rollback') > 2 ? undefined : 'the-release-before'),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    failedSearches: new FailedSearches('/dev/null'),
    previewer: {
      wanted: async ({ documentId }) =>
        documentId === undefined
          ? undefined
          : { uid: 'api::page.page', documentId, locale: 'fr', status: 'draft' },
      page: async ({ documentId }) =>
        documentId === 'whole'
          ? { html: '<!doctype html><h1>Brouillon</h1>', faults: [] }
          : { faults: [], reason: 'Il manque <quelque chose>.' },
    },
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${portOf(server)}`;
});
beforeEach(() => void (hints = 0));
afterAll(() => server.close());

const post = (body: BodyInit, authorization = `Bearer ${secret}`) =>
  fetch(`${url}/webhook`, {
    method: 'POST',
    body,
    ...(body instanceof ReadableStream && { duplex: 'half' }),
    headers: { authorization, 'content-type': 'application/json' },
  });

const published = JSON.stringify({ event: 'entry.publish', model: 'article', entry: { publishedAt: null } });

test('a publication is accepted at once and becomes a hint', async () => {
  const response = await post(published);
  expect(response.status).toBe(202);
  expect(hints).toBe(1);
});

test('a draft being saved is accepted and changes nothing', async () => {
  const response = await post(JSON.stringify({ event: 'entry.update', entry: { publishedAt: null } }));
  expect(response.status).toBe(202);
  expect(hints).toBe(0);
});

test.each([
  ['a wrong secret', published, 'Bearer not-the-secret', 401],
  ['no secret', published, '', 401],
  ['the secret without its scheme', published, secret, 401],
  ['broken JSON', '{"event":', undefined, 400],
  ['JSON that is no webhook', '{"hello":"world"}', undefined, 400],
  ['an empty body', '', undefined, 400],
  [
    'too large a body',
    JSON.stringify({ event: 'entry.publish', entry: {}, filler: 'x'.repeat(1024 * 1024) }),
    undefined,
    413,
  ],
])('%s is refused', async (_, body, authorization, status) => {
  expect((await post(body, authorization)).status).toBe(status);
  expect(hints).toBe(0);
});

test.each([
  ['with a wrong secret', 0.9, 'Bearer not-the-secret', 401],
  ['too much', 6, undefined, 413],
])('whoever sends %s hears the answer, every time', async (_, mebibytes, authorization, status) => {
  const large = new Blob(['x'.repeat(mebibytes * 1024 * 1024)]);
  for (let time = 0; time < 20; time++) {
    expect((await post(large, authorization)).status).toBe(status);
    expect((await post(large.stream(), authorization)).status).toBe(status);
  }
  expect(hints).toBe(0);
});

test.each(['/webhook', '/rollback', '/status/x', '/../../etc/passwd', '/releases', '/webhook/'])(
  'GET %s is not found',
  async (pathname) => expect((await fetch(url + pathname)).status).toBe(404),
);

test('ten thousand malformed requests build nothing, fail nothing and do not fill the memory', async () => {
  const bodies = [
    '',
    '{',
    '[]',
    'null',
    '"x"',
    '{"event":1}',
    '{"event":"'.padEnd(5000, 'a'),
    '\u0000\u0001',
    '{"event":"entry.publish"',
  ];
  const statuses = new Set<number>();
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  for (let batch = 0; batch < 100; batch++) {
    const answers = Array.from({ length: 100 }, (_, index) =>
      post(bodies[index % bodies.length]!, index % 2 ? undefined : `Bearer ${index}`).then(
        async (response) => {
          await response.arrayBuffer();
          statuses.add(response.status);
        },
      ),
    );
    await Promise.all(answers);
  }
  expect([...statuses].sort()).toEqual([400, 401]);
  expect(hints).toBe(0);
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(300);
});

test('a thousand silent sockets are closed in time, and health answers meanwhile', async () => {
  const sockets = Array.from({ length: 1000 }, () =>
    createConnection(portOf(server), '127.0.0.1').on('error', () => {}),
  );
  for (const socket of sockets) socket.write('POST /webhook HTTP/1.1\r\nHost: x\r\n');
  expect((await fetch(`${url}/health`)).status).toBe(200);
  const closed = sockets.map((socket) => new Promise((resolve) => socket.resume().once('close', resolve)));
  await Promise.all(closed);
  expect((await fetch(`${url}/health`)).status).toBe(200);
}, 20_000);

test('only the exact secret is recognised', () => {
  expect(carriesSecret(`Bearer ${secret}`, secret)).toBe(true);
  for (const wrong of [
    undefined,
    '',
    'Bearer ',
    `Bearer ${secret} `,
    `bearer ${secret}`,
    `Bearer ${secret.slice(1)}`,
  ]) {
    expect(carriesSecret(wrong, secret)).toBe(false);
  }
});

test('who has the secret may publish again, go back, confirm and erase; nobody else', async () => {
  const act = (path: string, authorization: string) =>
    fetch(url + path, { method: 'POST', headers: { authorization } });
  for (const path of ['/rebuild', '/rollback', '/accept', '/purge'])
    expect((await act(path, 'Bearer no')).status).toBe(401);
  expect(asked).toEqual([]);
  expect((await act('/rebuild', `Bearer ${secret}`)).status).toBe(202);
  expect(await (await act('/rollback', `Bearer ${secret}`)).json()).toEqual({ id: 'the-release-before' });
  expect((await act('/rollback', `Bearer ${secret}`)).status).toBe(409);
  expect(asked).toEqual(['rebuild', 'rollback', 'rollback']);
  asked.length = 2;
  expect((await act('/accept', `Bearer ${secret}`)).status).toBe(202);
  expect((await act('/accept', `Bearer ${secret}`)).status).toBe(409);
  expect((await act('/purge', `Bearer ${secret}`)).status).toBe(202);
  expect(asked.slice(2)).toEqual(['accept', 'accept', 'purge']);
});

test('the page for people and the metrics say what happened, and run nothing an editor typed', async () => {
  const requestedAt = '2026-11-23T10:00:00.000Z';
  const reason = '<script>alert(1)</script>';
  builds.unshift({
    id: 'b',
    state: 'failed',
    cause: 'webhook',
    requestedAt,
    reason,
    faults: [],
    warnings: [],
  });
  const page = await (await fetch(`${url}/`)).text();
  expect(page).toContain('échouée');
  expect(page).not.toContain(reason);
  const text = await (await fetch(`${url}/metrics`)).text();
  expect(text).toContain('passerelle_last_build_failed 1');
  expect(text).toContain('passerelle_cms_reachable 1');
});

test('who listens hears the status at once and at every change, and is forgotten when gone', async () => {
  const abort = new AbortController();
  const response = await fetch(`${url}/events`, { signal: abort.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  const next = async () => (await reader.read()).value ?? '';
  expect(await next()).toContain('"state":"idle"');
  expect(listeners.size).toBe(1);
  builds.unshift({ ...builds[0]!, id: 'the-next-one' });
  for (const listener of listeners) listener();
  expect(await next()).toContain('the-next-one');
  abort.abort();
  await expect.poll(() => listeners.size).toBe(0);
});

test('a preview is a page nobody keeps, or says in French why there is none', async () => {
  const preview = (query: string) => fetch(`${url}/preview${query}`);
  const refused = await preview('');
  expect(refused.status).toBe(403);
  expect(await refused.text()).toContain('n’est plus valable');
  const shown = await preview('?documentId=whole');
  expect(shown.status).toBe(200);
  expect(shown.headers.get('cache-control')).toBe('no-store');
  expect(await shown.text()).toContain('<h1>Brouillon</h1>');
  const impossible = await preview('?documentId=half');
  expect(impossible.status).toBe(422);
  expect(await impossible.text()).toContain('Il manque &lt;quelque chose&gt;.');
});
