/** Asking real servers that are well, away, in a bad mood or slow. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { askAll } from './ask.ts';
import { timeoutFault } from './verdict.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Starts a server; answers its address. */
async function serverThat(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const patience = { userAgent: 'Passerelle (test)', timeoutMs: 300, isInsideAsked: true };
const ask = async (address: string) => (await askAll([address], patience)).get(address);

test.each([200, 403, 404, 410, 429, 500])('an answer of %i is heard', async (status) => {
  expect(await ask(await serverThat((_, response) => response.writeHead(status).end()))).toEqual({ status });
});

test.each([403, 404, 405, 500, 501])('who answers HEAD with %i is asked for the page', async (refusal) => {
  const methods: string[] = [];
  const address = await serverThat(({ method }, response) => {
    methods.push(method!);
    response.writeHead(method === 'HEAD' ? refusal : 200).end();
  });
  expect(await ask(address)).toEqual({ status: 200 });
  expect(methods).toEqual(['HEAD', 'GET']);
});

test('who hangs up at HEAD is asked for the page; who asks for less is not asked again', async () => {
  const shy = await serverThat(({ method, socket }, response) =>
    method === 'HEAD' ? socket.destroy() : response.end(),
  );
  expect(await ask(shy)).toEqual({ status: 200 });
  let asked = 0;
  const busy = await serverThat((_, response) => {
    asked += 1;
    response.writeHead(429).end();
  });
  await ask(busy);
  expect(asked).toBe(1);
});

test('who hangs is left in time', async () => {
  expect(await ask(await serverThat(() => {}))).toEqual({ fault: timeoutFault });
});

test('who is not there any more is told as such', async () => {
  const address = await serverThat(() => {});
  await new Promise((done) => servers.pop()!.close(done));
  expect(await ask(address)).toEqual({ fault: 'ECONNREFUSED' });
});

test('a redirect is followed to what it leads to, and not out of the web', async () => {
  const address = await serverThat(({ url }, response) => {
    if (url === '/parti') response.writeHead(301, { Location: '/nulle-part' }).end();
    else if (url === '/rond') response.writeHead(302, { Location: '/rond' }).end();
    else if (url === '/fichier') response.writeHead(302, { Location: 'file:///etc/passwd' }).end();
    else response.writeHead(404).end();
  });
  expect(await ask(`${address}/parti`)).toEqual({ status: 404 });
  expect(await ask(`${address}/rond`)).toEqual({ fault: 'redirect count exceeded' });
  expect(await ask(`${address}/fichier`)).toEqual({ fault: expect.stringContaining('URL scheme must be') });
});

test('a page without end is not read', async () => {
  let sent = 0;
  const address = await serverThat(({ method }, response) => {
    if (method === 'HEAD') return response.writeHead(405).end();
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(64 * 1024))) sent += 1;
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  });
  expect(await ask(address)).toEqual({ status: 200 });
  expect(sent).toBeLessThan(200);
});

test('a host has one request at a time, whatever leads there; it is told who asks and given no cookie back', async () => {
  let now = 0;
  let most = 0;
  const seen: IncomingMessage[] = [];
  const busy = await serverThat((request, response) => {
    seen.push(request);
    most = Math.max(most, ++now);
    setTimeout(() => {
      now -= 1;
      response.writeHead(200, { 'Set-Cookie': 'qui=moi' }).end();
    }, 20);
  });
  const others = await Promise.all(
    [1, 2, 3].map(() =>
      serverThat(({ url }, response) => response.writeHead(302, { Location: busy + url }).end()),
    ),
  );
  const addresses = [busy, ...others].flatMap((host, index) => [1, 2, 3].map((n) => `${host}/${index}/${n}`));
  const replies = await askAll(addresses, { ...patience, timeoutMs: 5_000 });
  expect([...replies.values()]).toEqual(addresses.map(() => ({ status: 200 })));
  expect(most).toBe(1);
  expect(seen).toHaveLength(12);
  for (const { headers } of seen) {
    expect(headers['user-agent']).toBe('Passerelle (test)');
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('authorization');
  }
});

test('few hosts are asked at once', async () => {
  let now = 0;
  let most = 0;
  const hosts = await Promise.all(
    Array.from({ length: 9 }, () =>
      serverThat((_, response) => {
        most = Math.max(most, ++now);
        setTimeout(() => {
          now -= 1;
          response.end();
        }, 20);
      }),
    ),
  );
  await askAll(hosts, { ...patience, timeoutMs: 5_000 });
  expect(most).toBe(4);
});

test('when nobody at all answers, it is not gone on with', async () => {
  const nobody = Array.from({ length: 60 }, (_, index) => `http://127.0.0.${index + 1}:9/`);
  expect((await askAll(nobody, patience)).size).toBeLessThan(30);
  const somebody = await serverThat((_, response) => response.end());
  expect((await askAll([somebody, ...nobody], patience)).size).toBe(61);
});
