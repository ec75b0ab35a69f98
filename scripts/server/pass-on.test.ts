/** The forms of readers and partners, on the site's own address. */
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../test/temporary.ts';
import { createSiteServer } from './server.ts';

const listen = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close(() => {}).closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** A CMS that remembers what it was asked, and a site before it. */
async function houseWith(status = 200) {
  const asked: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[] = [];
  const cms = createServer((heard, response) => {
    let body = '';
    heard.on('data', (part: Buffer) => (body += part.toString()));
    heard.on('end', () => {
      asked.push({ method: heard.method!, url: heard.url!, headers: heard.headers, body });
      response.writeHead(status, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': "default-src 'none'",
        'X-Powered-By': 'secret',
        'Set-Cookie': 'a=b',
      });
      response.end('<h1>Formulaire</h1>');
    });
  });
  const cmsUrl = await listen(cms);
  const dataDir = await temporaryFolder();
  const site = createSiteServer({
    dataDir,
    siteUrl: 'https://example.org',
    publisherUrl: 'http://127.0.0.1:9',
    cmsUrl,
  });
  return { asked, cms, site: await listen(site) };
}

/** Sends the path as it is: fetch would tidy it first. */
const raw = (site: string, path: string) =>
  new Promise<number>((resolve) => {
    request(site, { path }, (response) => resolve(response.resume().statusCode!)).end();
  });

test('a form goes to the CMS and its answer comes back, with neither cookies nor what the CMS is made of', async () => {
  const { asked, site } = await houseWith(422);
  const answer = await fetch(`${site}/signaler/service/abc?langue=fr`, {
    method: 'POST',
    headers: {
      Cookie: 'jwt=secret',
      Authorization: 'Bearer secret',
      'X-Forwarded-For': '203.0.113.5, 192.0.2.1',
    },
    body: new URLSearchParams({ message: 'Fermé' }),
  });
  expect({ status: answer.status, page: await answer.text() }).toEqual({
    status: 422,
    page: '<h1>Formulaire</h1>',
  });
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'");
  expect(answer.headers.get('strict-transport-security')).toContain('max-age');
  for (const name of ['set-cookie', 'x-powered-by']) expect(answer.headers.get(name), name).toBeNull();
  const [{ method, url, headers, body }] = asked as [(typeof asked)[0]];
  expect({ method, url, body }).toEqual({
    method: 'POST',
    url: '/signaler/service/abc?langue=fr',
    body: 'message=Ferm%C3%A9',
  });
  // What the proxy before us says of the visitor, not what the visitor says of herself.
  expect(headers['x-forwarded-for']).toBe('192.0.2.1');
  expect([headers.cookie, headers.authorization]).toEqual([undefined, undefined]);
});

test('nothing else of the CMS can be reached', async () => {
  const { asked, site } = await houseWith();
  for (const path of ['/signaler/../admin', '/confirmer/%2e%2e/api/services', '/api/services', '/admin'])
    expect([404, 503], path).toContain(await raw(site, path));
  expect((await fetch(`${site}/signaler/service/abc`, { method: 'DELETE' })).status).toBe(405);
  expect(asked).toEqual([]);
});

test('a message that is too long is refused before the CMS hears it', async () => {
  const { asked, site } = await houseWith();
  const answer = await fetch(`${site}/signaler/service/abc`, { method: 'POST', body: 'x'.repeat(200_000) });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain('trop long');
  expect(asked).toEqual([]);
});

test('it says so when the CMS is away', async () => {
  const { cms, site } = await houseWith();
  await new Promise((resolve) => cms.close(resolve));
  const answer = await fetch(`${site}/confirmer/abc`);
  expect(answer.status).toBe(502);
  expect(await answer.text()).toContain('Réessayez');
});
