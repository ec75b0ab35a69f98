/** What the CMS answers on the site's own address: the forms of readers and partners, and nothing else. */
import {
  request as ask,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { request as askSecurely } from 'node:https';
import { pipeline } from 'node:stream';
import { isSuggestionPath } from '@passerelle/shared/suggestions';
import type { Answer } from './release-server.ts';

const methods = ['GET', 'HEAD', 'POST'];
/** A form of text, filled to its last field. */
const maxBytes = 128 * 1024;
const timeoutMs = 15_000;

/** No cookie, no authorisation: who writes here is nobody to the CMS. */
const asked = ['content-type', 'content-length', 'accept-language'] as const;
/** Nothing else of the CMS's answer is the site's to say. */
const answered = [
  'content-type',
  'content-security-policy',
  'x-robots-tag',
  'referrer-policy',
  'cache-control',
] as const;

const only = (headers: IncomingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders =>
  Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

/** The visitor's address: what a proxy on this machine says of it, or where the request comes from. */
function visitorOf({ socket, headers }: IncomingMessage): string {
  const from = socket.remoteAddress ?? '';
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)!
    .trim();
  return /^(::ffff:)?127\.|^::1$/.test(from) && said ? said : from;
}

/** Passes requests on to the CMS. One that is too large, or has no known length, is refused before it is heard. */
export function passOn(cmsUrl: string): Answer {
  const say = (response: Parameters<Answer>[1], status: number, sentence: string) => {
    if (response.headersSent) return response.destroy();
    return response
      .writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
      .end(sentence);
  };
  return (request, response) => {
    const { method = 'GET', headers } = request;
    if (!methods.includes(method)) return response.writeHead(405, { Allow: methods.join(', ') }).end();
    const length = Number(headers['content-length'] ?? (method === 'POST' ? NaN : 0));
    if (!(length <= maxBytes)) {
      // Heard for a moment longer, so that the answer is heard too.
      request.resume();
      setTimeout(() => request.destroy(), 2_000).unref();
      response.setHeader('Connection', 'close');
      return say(response, 413, 'Ce message est trop long. Raccourcissez-le et renvoyez-le.');
    }
    const url = new URL(cmsUrl);
    // As a browser would read it: no dots lead from here to the rest of the CMS.
    const { pathname, search } = new URL(request.url!, 'http://localhost');
    if (!isSuggestionPath(pathname)) return response.writeHead(404).end();
    const options = {
      method,
      path: pathname + search,
      timeout: timeoutMs,
      headers: { ...only(headers, asked), 'x-forwarded-for': visitorOf(request) },
    };
    const passed = (url.protocol === 'https:' ? askSecurely : ask)(url, options, (answer) => {
      response.writeHead(answer.statusCode ?? 502, only(answer.headers, answered));
      pipeline(answer, response, () => undefined);
    });
    passed.on('timeout', () => passed.destroy(new Error('timeout')));
    passed.on('error', () => say(response, 502, 'Ce service ne répond pas. Réessayez dans un instant.'));
    response.on('close', () => passed.destroy());
    pipeline(request, passed, () => undefined);
    return undefined;
  };
}
