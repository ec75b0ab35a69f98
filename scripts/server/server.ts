/** The static server of the live release: follows `current` from one request to the next. */
import { readlinkSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { Blobs } from '../publisher/blobs.ts';
import { Bases, readManifest } from '../publisher/manifest.ts';
import { isSuggestionPath } from '@passerelle/shared/suggestions';
import { isFailedSearch, passFailedSearch } from './failed-searches.ts';
import { isPreview, servePreview } from './preview.ts';
import { passOn } from './pass-on.ts';
import { securityHeaders } from './headers.ts';
import { serveRelease, type Answer } from './release-server.ts';

export interface SiteServerOptions {
  dataDir: string;
  siteUrl: string;
  publisherUrl: string;
  cmsUrl: string;
}

/** Makes the server; it serves one whole release to each request, whatever is being published meanwhile. */
export function createSiteServer({ dataDir, siteUrl, publisherUrl, cmsUrl }: SiteServerOptions): Server {
  const preview = servePreview({ publisherUrl, cmsUrl, mediaDir: path.join(dataDir, 'media') });
  const suggestions = passOn(cmsUrl);
  const headers = Object.entries(securityHeaders(siteUrl));
  const live = followCurrent(dataDir);
  return createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    if (isSuggestionPath(request.url)) return suggestions(request, response);
    if (isFailedSearch(request)) {
      passFailedSearch(request, response, publisherUrl).catch(() => response.destroy());
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    try {
      if (isPreview(request.url)) preview(request, response);
      else answer(live(), request, response);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else unavailable(response);
    }
  });
}

function answer(release: Answer | undefined, request: IncomingMessage, response: ServerResponse) {
  if (release) release(request, response);
  else unavailable(response);
}

/** Reading a link costs microseconds; watching files would be late, or wrong on a network disk. */
function followCurrent(dataDir: string): () => Answer | undefined {
  const blobs = new Blobs(dataDir);
  const bases = new Bases(blobs);
  let target: string | undefined;
  let release: Answer | undefined;
  return () => {
    const now = readCurrent(dataDir);
    if (now !== target && now !== undefined) {
      const manifest = readManifest(now, bases);
      if (manifest) release = serveRelease(manifest, blobs.folder);
      // One that lost something in a power cut counts as none, for the publisher too.
      target = now;
    }
    return release;
  };
}

function readCurrent(dataDir: string): string | undefined {
  try {
    return path.resolve(dataDir, readlinkSync(path.join(dataDir, 'current')));
  } catch {
    return undefined;
  }
}

function unavailable(response: ServerResponse) {
  response.writeHead(503, {
    'Content-Type': 'text/html; charset=utf-8',
    'Retry-After': '30',
    'Cache-Control': 'no-store',
  });
  response.end(
    '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bientôt en ligne</title>' +
      '<h1>Bientôt en ligne</h1><p>Le site est en préparation. Merci de revenir dans un instant.</p></html>',
  );
}
