import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createStrapiClient } from './client.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A server that gives these answers one after the other, the last for ever; `undefined` never answers. */
async function answering(...answers: ({ status: number; body: string } | undefined)[]) {
  let asked = 0;
  const server = createServer((_, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    if (answer) response.writeHead(answer.status).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ask: createStrapiClient({ url, token: 'x', timeoutMs: 200, pauseMs: 1 }),
    url,
    asked: () => asked,
  };
}

const good = { status: 200, body: '{"data":1}' };

test('a passing fault is tried again', async () => {
  const { ask, asked } = await answering({ status: 503, body: '' }, { status: 429, body: '' }, good);
  expect(await ask('/api/x')).toEqual({ data: 1 });
  expect(asked()).toBe(3);
});

test('a wrong token is not tried again, and the remedy names the variable', async () => {
  const { ask, asked, url } = await answering({ status: 401, body: '' });
  await expect(ask('/api/x')).rejects.toThrow(`GET ${url}/api/x answered 401. Check that CMS_BUILD_TOKEN`);
  expect(asked()).toBe(1);
});

test('silence ends', async () => {
  const { ask, asked } = await answering(undefined);
  await expect(ask('/api/x')).rejects.toThrow('did not answer within 0.2 s');
  expect(asked()).toBe(4);
});

test('an answer that is HTML, or cut short, is named', async () => {
  const html = await answering({ status: 200, body: '<html>' });
  await expect(html.ask('/api/x')).rejects.toThrow('is not JSON: <html>');
  const cut = await answering({ status: 200, body: '{"data":[' });
  await expect(cut.ask('/api/x')).rejects.toThrow('is not JSON');
});

test('a CMS that is not there is named', async () => {
  const ask = createStrapiClient({ url: 'http://127.0.0.1:9', token: 'x', retries: 0 });
  await expect(ask('/api/x')).rejects.toThrow(
    'GET http://127.0.0.1:9/api/x could not be reached. Check that the CMS runs',
  );
});
