import { existsSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compressTexts } from '../publisher/compress.ts';
import { Releases } from '../publisher/releases.ts';
import { publishEdition } from '../test/stand-in-build.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { fileHeaders } from './headers.ts';
import { createSiteServer } from './server.ts';

const nobody = 'http://127.0.0.1:9';

async function listen(
  dataDir: string,
  siteUrl = 'http://localhost:4321',
  publisherUrl = nobody,
): Promise<Server> {
  const server = createSiteServer({ dataDir, siteUrl, publisherUrl, cmsUrl: 'https://cms.example.org' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close(() => {}).closeAllConnections());
  return server;
}

async function site(siteUrl?: string) {
  const releases = new Releases(await temporaryFolder());
  await releases.cleanUp();
  const { files } = await publishEdition(releases, 'one');
  const server = await listen(releases.dataDir, siteUrl);
  return { releases, files, get: (path: string, options?: Options) => get(server, path, options) };
}

interface Options {
  method?: string;
  headers?: IncomingHttpHeaders;
}

/** Sends the path as it is: fetch would tidy it first. */
function get(server: Server, pathname: string, { method = 'GET', headers = {} }: Options = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path: pathname, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('pages, feeds and the search index are served with their types', async () => {
  const { get } = await site();
  for (const [path, type] of [
    ['/', 'text/html;charset=utf-8'],
    ['/actus/1/', 'text/html;charset=utf-8'],
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/sitemap-index.xml', 'application/xml; charset=utf-8'],
    ['/pagefind/index/fr_one.pf_index', 'application/octet-stream'],
    ['/_astro/style.one.css', 'text/css'],
  ] as const) {
    expect(await get(path)).toMatchObject({ status: 200, headers: { 'content-type': type } });
  }
});

test('a person who opens a feed is shown a page, a reader is told that it is a feed', async () => {
  const { get } = await site();
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
  const { headers } = await get('/rss.xml', { headers: { accept } });
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  expect(headers.vary).toMatch(/\bAccept\b(?!-)/);
});

test('open data may be read from any site and is no page to be found; pages are not', () => {
  for (const path of ['/donnees/services.csv', '/donnees/hsds/services/1.json', '/donnees/widget.js'])
    expect(fileHeaders(path)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'X-Robots-Tag': 'noindex',
    });
  for (const path of ['/donnees/index.html', '/index.html', '/repertoire/services.json'])
    expect(fileHeaders(path)).toEqual({});
});

test('what does not exist answers 404 with the page that says so', async () => {
  const { get } = await site();
  const answer = await get('/nulle-part/');
  expect(answer.status).toBe(404);
  expect(answer.body).toContain('Page introuvable');
});

test.each([
  '/../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fpublisher.json',
  '/_astro/../../publisher.json',
  '/%00',
  '/%zz',
  '//etc/passwd',
  '/actus/1/index.html/../../../../publisher.json',
  'http://elsewhere.example/etc/passwd',
  '/index.html.br',
  '/.env',
])('%s reaches nothing outside the release', async (target) => {
  const { releases, get } = await site();
  await writeFile(path.join(releases.dataDir, 'publisher.json'), 'secret');
  const answer = await get(target);
  expect(answer.status).toBe(404);
  expect(answer.body).not.toContain('secret');
});

test('each page has one address: the others lead to it', async () => {
  const { get } = await site();
  expect(await get('/actus/1?a=b')).toMatchObject({ status: 301, headers: { location: '/actus/1/?a=b' } });
  expect(await get('/ancien/')).toMatchObject({ status: 301, headers: { location: '/actus/1/' } });
  expect(await get('/ancien')).toMatchObject({ status: 301, headers: { location: '/actus/1/' } });
  expect((await get('//evil.example')).headers.location).toBeUndefined();
});

test('what was taken away is told as gone, with help', async () => {
  const { get } = await site();
  for (const address of ['/retire/', '/retire']) {
    const answer = await get(address);
    expect(answer.status).toBe(410);
    expect(answer.body).toContain('Page retirée');
  }
});

test('hashed files are kept for a year, pages are asked again and answered 304', async () => {
  const { get } = await site();
  expect((await get('/_astro/style.one.css')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
  expect((await get('/pagefind/pagefind-entry.json')).headers['cache-control']).toBe('no-cache');
  const page = await get('/');
  expect(page.headers).toMatchObject({ 'cache-control': 'no-cache', 'last-modified': expect.any(String) });
  const again = await get('/', { headers: { 'if-none-match': page.headers.etag } });
  expect(again.status).toBe(304);
});

test('text travels compressed from its first minute on, and is the same for the browser when its copy is made', async () => {
  const { get, releases, files } = await site();
  const packed = (encodings: string) => get('/', { headers: { 'accept-encoding': encodings } });
  const early = await packed('gzip, deflate, br');
  expect(early.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect((await packed('gzip')).headers).toMatchObject({
    'content-encoding': 'gzip',
    vary: 'Accept-Encoding',
  });
  const plain = await get('/');
  expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' });
  expect(plain.headers['content-encoding']).toBeUndefined();
  const part = await get('/', { headers: { 'accept-encoding': 'br', range: 'bytes=0-9' } });
  expect(part).toMatchObject({ status: 206, body: plain.body.slice(0, 10) });

  await compressTexts(releases.blobs, files, new AbortController().signal);
  const copy = await packed('gzip, deflate, br');
  expect(copy.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  expect(Number(copy.headers['content-length'])).toBeLessThan(plain.body.length / 2);
  expect(new Set([early, plain, copy].map(({ headers }) => headers.etag)).size).toBe(1);
});

test('a file that is gone keeps no other from its copy', async () => {
  const { releases, files } = await site();
  const gone = ['a.html', { hash: 'f'.repeat(64), size: 5_000 }] as const;
  await compressTexts(releases.blobs, new Map([gone, ...files]), new AbortController().signal);
  for (const name of ['index.html', 'actus/5/index.html'])
    expect(existsSync(`${releases.blobs.path(files.get(name)!)}.br`), name).toBe(true);
});

test('only GET and HEAD are understood, and HEAD has no body', async () => {
  const { get } = await site();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE']) {
    expect((await get('/', { method })).status).toBe(405);
  }
  expect(await get('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
});

test.each(['bytes=10-5', 'bytes=-5', 'bytes=a-b', 'bytes=0-1,3-4', 'lines=1-2', 'bytes=99999999-'])(
  'the range %s harms nothing',
  async (range) => {
    const { get } = await site();
    expect([200, 206, 416]).toContain((await get('/', { headers: { range } })).status);
    expect((await get('/')).status).toBe(200);
  },
);

test('security headers are on every answer, HSTS only behind https', async () => {
  const { get } = await site();
  for (const path of ['/', '/nulle-part/', '/actus/1', '/_astro/style.one.css']) {
    expect((await get(path)).headers).toMatchObject({
      'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.any(String),
    });
  }
  expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
  const secure = await site('https://example.org');
  expect((await secure.get('/')).headers['strict-transport-security']).toContain('max-age=');
});

test('before the first release it says that the site is coming', async () => {
  const server = await listen(await temporaryFolder());
  expect(await get(server, '/')).toMatchObject({ status: 503, headers: { 'retry-after': '30' } });
});

test('twenty releases while fifty readers read: every answer is whole and of one release', async () => {
  const { releases, get } = await site();
  let reading = true;
  let answers = 0;
  const faults: string[] = [];
  const reader = async (number: number) => {
    while (reading) {
      const path = number % 2 ? '/' : `/actus/${(number % 5) + 1}/`;
      const { status, body } = await get(path);
      const edition = /data-edition="(.*?)"/.exec(body)?.[1];
      const style = /style\.(.*?)\.css/.exec(body)?.[1];
      if (status !== 200 || !body.endsWith('</html>\n') || edition !== style)
        faults.push(`${path}: ${status}`);
      // The page is whole; its style must be there too, even if the next release came in between.
      const css = await get(`/_astro/style.${style}.css`);
      if (css.status !== 200 || !css.body.includes(`'${edition}'`))
        faults.push(`style of ${edition}: ${css.status}`);
      answers += 1;
    }
  };
  const readers = Array.from({ length: 50 }, (_, number) => reader(number));
  for (let edition = 1; edition <= 20; edition++) await publishEdition(releases, `e${edition}`);
  reading = false;
  await Promise.all(readers);
  expect(faults).toEqual([]);
  expect(answers).toBeGreaterThan(200);
  expect((await get('/')).body).toContain('data-edition="e20"');
}, 120_000);

test('a preview comes from the publisher, in a frame of the CMS only, and is never found nor kept', async () => {
  const asked: string[] = [];
  const publisher = createServer(({ url }, response) => {
    asked.push(url!);
    response.writeHead(403, { 'X-Powered-By': 'secret' }).end('<h1>Refusé</h1>');
  });
  await new Promise<void>((resolve) => publisher.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void publisher.close());
  const { port } = publisher.address() as AddressInfo;
  const folder = await temporaryFolder();
  const server = await listen(folder, undefined, `http://127.0.0.1:${port}`);
  const { status, headers, body } = await get(server, '/apercu/?documentId=a&signature=b');
  expect({ status, body }).toEqual({ status: 403, body: '<h1>Refusé</h1>' });
  expect(asked).toEqual(['/preview?documentId=a&signature=b']);
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self' https://cms.example.org;");
  expect(headers['x-robots-tag']).toContain('noindex');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-powered-by']).toBeUndefined();
});

test('a preview shows pictures of the site’s copies, and nothing else of the disk', async () => {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'media'));
  await writeFile(path.join(folder, 'media/pont-800.webp'), 'picture');
  await writeFile(path.join(folder, 'secret'), 'secret');
  const server = await listen(folder);
  expect((await get(server, '/apercu/media/pont-800.webp')).body).toBe('picture');
  for (const climbing of [
    '/apercu/media/../secret',
    '/apercu/media/..%2Fsecret',
    '/apercu/media/%2e%2e/secret',
  ]) {
    expect((await get(server, climbing)).body).not.toContain('secret');
  }
  expect((await get(server, '/apercu/media/%E0%A4%A')).status).toBe(404);
});

test('a preview says so when the publisher is away', async () => {
  const server = await listen(await temporaryFolder());
  expect(await get(server, '/apercu/')).toMatchObject({ status: 502 });
});
