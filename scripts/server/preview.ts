/** The preview on the site's own address: drafts come from the publisher, their pictures from the site's copies. */
import { get, type IncomingMessage, type ServerResponse } from 'node:http';
import { get as getSecurely } from 'node:https';
import path from 'node:path';
import { previewPath } from '@passerelle/shared/preview';
import send from 'send';
import type { Answer } from './release-server.ts';

export interface PreviewOptions {
  publisherUrl: string;
  /** Where the panel shows previews in a frame. */
  cmsUrl: string;
  mediaDir: string;
}

const mediaPath = `${previewPath}media/`;

/** Whether an address is the preview's. */
export const isPreview = (url = '/') => url.startsWith(previewPath);

/** Answers the preview's addresses; none of it may be kept or found. */
export function servePreview({ publisherUrl, cmsUrl, mediaDir }: PreviewOptions): Answer {
  const frame = `frame-ancestors 'self' ${new URL(cmsUrl).origin}; object-src 'none'; base-uri 'self'`;
  return (request, response) => {
    response.setHeader('Content-Security-Policy', frame);
    response.setHeader('X-Robots-Tag', 'noindex, nofollow');
    response.setHeader('Referrer-Policy', 'no-referrer');
    response.setHeader('Cache-Control', 'no-store');
    const { pathname, search } = new URL(request.url!, 'http://localhost');
    if (pathname.startsWith(mediaPath)) {
      const name = path.basename(pathname);
      send(request, name, { root: mediaDir, cacheControl: false, dotfiles: 'deny' })
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    } else forward(`${publisherUrl}/preview${search}`, request, response);
  };
}

function forward(url: string, request: IncomingMessage, response: ServerResponse) {
  const ask = url.startsWith('https:') ? getSecurely : get;
  ask(url, (answer) => {
    response.writeHead(answer.statusCode ?? 502, { 'Content-Type': 'text/html; charset=utf-8' });
    if (request.method === 'HEAD') response.end(answer.resume() && undefined);
    else answer.pipe(response);
  }).on('error', () => {
    response.writeHead(502, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end('L’aperçu ne répond pas. Réessayez dans un instant.');
  });
}
