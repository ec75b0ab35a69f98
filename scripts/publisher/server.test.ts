import { createConnection } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Server } from 'node:http';
import { createApp, listen, portOf } from './server.ts';
import { carriesSecret } from './secret.ts';

const secret = 'the-secret-of-the-tests';
let hints = 0;
let server: Server;
let url: string;

beforeAll(async () => {
  const app = createApp({
    secret,
    onHint: () => hints++,
    status: () => ({ state: 'idle', cms: { reachable: true }, builds: [] }),
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${portOf(server)}`;
});
beforeEach(() => void (hints = 0));
afterAll(() => server.close());

const post = (body: string, authorization = `Bearer ${secret}`) =>
  fetch(`${url}/webhook`, {
    method: 'POST',
    body,
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

test.each(['/', '/webhook', '/status/x', '/../../etc/passwd', '/releases', '/webhook/'])(
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

test('three hundred silent sockets are closed in time, and health answers meanwhile', async () => {
  const sockets = Array.from({ length: 300 }, () =>
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
