/** Answers from one release: its files, its redirects, its 404. A release never changes, so it is read once. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { z } from 'zod';
import { cacheControl, contentType } from './headers.ts';

/** Answers one GET or HEAD. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const redirectList = z.array(z.object({ from: z.string(), to: z.string() }));

/** Prepares the answers of the release in a folder. */
export function serveRelease(folder: string): Answer {
  const files = listFiles(folder);
  const redirects = readRedirects(folder);
  const notFound = readFileSync(path.join(folder, '404.html'));
  const serve = sirv(folder, {
    etag: true,
    brotli: true,
    extensions: ['html'],
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', cacheControl(pathname));
      const type = contentType(pathname);
      if (type) response.setHeader('Content-Type', type);
    },
  });
  return (request, response) => {
    const pathname = pathOf(request.url);
    const target = pathname === undefined ? undefined : locate(pathname, files, redirects);
    if (target === undefined) answerNotFound(request, response, notFound);
    else if (target.kind === 'file') serve(rangeChecked(request), response);
    else
      response
        .writeHead(301, { Location: target.to + queryOf(request.url), 'Cache-Control': 'no-cache' })
        .end();
  };
}

type Target = { kind: 'file' } | { kind: 'redirect'; to: string };

/** Only names known to be in the release are ever opened: no path can climb out of it. */
function locate(pathname: string, files: Set<string>, redirects: Map<string, string>): Target | undefined {
  if (
    pathname.endsWith('/') ? files.has(`${pathname}index.html`) : isPublic(pathname) && files.has(pathname)
  ) {
    return { kind: 'file' };
  }
  const moved =
    redirects.get(pathname) ?? redirects.get(pathname.endsWith('/') ? pathname.slice(0, -1) : `${pathname}/`);
  if (moved) return { kind: 'redirect', to: moved };
  if (files.has(`${pathname}/index.html`)) return { kind: 'redirect', to: encodeURI(`${pathname}/`) };
  return undefined;
}

/** Compressed copies are answers to other names, and each page has one address. */
const isPublic = (pathname: string) => !/\.br$|\/index\.html$|^\/404\.html$/.test(pathname);

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

/** A range the file server could stumble over is ignored, as the standard allows: the whole file is the answer. */
function rangeChecked(request: IncomingMessage): IncomingMessage {
  const { range } = request.headers;
  const [, start, end] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? '') ?? [];
  if (range !== undefined && (start === undefined || (end && Number(end) < Number(start))))
    delete request.headers.range;
  return request;
}

function answerNotFound({ method }: IncomingMessage, response: ServerResponse, page: Buffer) {
  response.writeHead(404, {
    'Content-Type': 'text/html;charset=utf-8',
    'Content-Length': page.length,
    'Cache-Control': 'no-cache',
  });
  response.end(method === 'HEAD' ? undefined : page);
}

function listFiles(folder: string): Set<string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Set(
    entries.map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name))}`.normalize()),
  );
}

function readRedirects(folder: string): Map<string, string> {
  const list = redirectList.parse(JSON.parse(readFileSync(path.join(folder, 'redirects.json'), 'utf8')));
  return new Map(list.map(({ from, to }) => [from, to]));
}
