/** Answers from one release: its files, its redirects, its 404. A release never changes, so it is read once. */
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { blobPath, type StoredFile } from '@passerelle/shared/rendering';
import { lookup } from 'mrmime';
import send from 'send';
import { z } from 'zod';
import { isText } from '../publisher/compress.ts';
import type { Manifest } from '../publisher/manifest.ts';
import { compressNow } from './compress-now.ts';
import { cacheControl, contentType, fileHeaders } from './headers.ts';

/** Answers one GET or HEAD. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const redirectList = z.array(z.object({ from: z.string(), to: z.string().optional() }));

/** Prepares the answers of a release whose bytes are in a folder. */
export function serveRelease({ id, files, carried }: Manifest, blobsDir: string): Answer {
  // Asked as it came: copying the list would make the first reader of a large release wait.
  const served: Served = (name) => {
    const file = name.slice(1);
    return files.get(file) ?? carried.get(file);
  };
  const read = (file: string) => readFileSync(path.join(blobsDir, blobPath(files.get(file)!.hash)));
  const redirects = readRedirects(read('redirects.json'));
  const notFound = { status: 404, page: read('404.html') };
  const gone = { status: 410, page: files.has('410/index.html') ? read('410/index.html') : notFound.page };
  const answer: Answer = (request, response) => {
    response.setHeader('X-Release', id);
    const pathname = pathOf(request.url);
    const target = pathname === undefined ? undefined : locate(pathname, served, redirects);
    if (target === undefined) answerNothing(request, response, notFound);
    else if ('gone' in target) answerNothing(request, response, gone);
    else if ('to' in target) {
      const to = target.to + queryOf(request.url);
      response.writeHead(301, { Location: to, 'Cache-Control': 'no-cache' }).end();
    } else sendFile(request, response, target, blobsDir);
  };
  return (request, response) => compressNow(request, response, () => answer(request, response));
}

/** What is kept under a name that begins with a slash. */
type Served = (name: string) => StoredFile | undefined;

interface ServedFile {
  /** Its public name, which decides its type. */
  name: string;
  stored: StoredFile;
}

/** Where old addresses lead; nowhere, where their page is gone. */
type Redirects = Map<string, string | undefined>;

/** Only names known to be in the release are ever opened: no path can climb out of it. */
function locate(
  pathname: string,
  served: Served,
  redirects: Redirects,
): ServedFile | { to: string } | { gone: true } | undefined {
  const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
  const stored = served(name);
  if (stored && (name !== pathname || isPublic(name))) return { name, stored };
  const other = pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`;
  const from = [pathname, other].find((each) => redirects.has(each));
  if (from !== undefined) {
    const to = redirects.get(from);
    return to === undefined ? { gone: true } : { to };
  }
  if (served(`${pathname}/index.html`)) return { to: encodeURI(`${pathname}/`) };
  return undefined;
}

/** Each page has one address. */
const isPublic = (name: string) => !/\/index\.html$|^\/404\.html$/.test(name);

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { name, stored }: ServedFile,
  blobsDir: string,
) {
  const blob = blobPath(stored.hash);
  const type = contentType(name, request.headers.accept) ?? lookup(name) ?? 'application/octet-stream';
  response.setHeader('Content-Type', type === 'text/html' ? 'text/html;charset=utf-8' : type);
  response.setHeader('Cache-Control', cacheControl(name));
  for (const [header, value] of Object.entries(fileHeaders(name))) response.setHeader(header, value);
  const compressed =
    /\bbr\b/.test(String(request.headers['accept-encoding'])) &&
    existsSync(path.join(blobsDir, `${blob}.br`));
  if (compressed) response.setHeader('Content-Encoding', 'br');
  // The hash of the bytes: the same page in the next release is still the same, and weak, compressed or not (RFC 9110).
  response.setHeader('ETag', `${isText(name) ? 'W/' : ''}"${stored.hash.slice(0, 24)}"`);
  send(request, compressed ? `${blob}.br` : blob, { root: blobsDir, cacheControl: false, etag: false })
    .on('error', (error: Error & { statusCode?: number }) => {
      response.removeHeader('Content-Encoding');
      response.writeHead(error.statusCode === 416 ? 416 : 500).end();
    })
    .pipe(response);
}

function pathOf(url = '/'): string | undefined {
  try {
    return decodeURI(url.split(/[?#]/, 1)[0]!).normalize();
  } catch {
    return undefined;
  }
}

function queryOf(url = '/'): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}

function answerNothing(
  { method }: IncomingMessage,
  response: ServerResponse,
  { status, page }: { status: number; page: Buffer },
) {
  response.writeHead(status, {
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Length': page.length,
    'Cache-Control': 'no-cache',
  });
  response.end(method === 'HEAD' ? undefined : page);
}

function readRedirects(json: Buffer): Redirects {
  return new Map(redirectList.parse(JSON.parse(json.toString())).map(({ from, to }) => [from, to]));
}
