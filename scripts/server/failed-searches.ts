/** Passes a search without result on to the publisher: its words, and nothing of who asked. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { failedSearchesPath, siteFailedSearchesPath } from '@passerelle/shared/failed-searches';

export const isFailedSearch = ({ method, url }: IncomingMessage) =>
  method === 'POST' && url === siteFailedSearchesPath;

const mostBytes = 1_000;
const timeoutMs = 2_000;

/** Always 204: whether it was counted is nobody's business. */
export async function passFailedSearch(
  request: IncomingMessage,
  response: ServerResponse,
  publisherUrl: string,
): Promise<void> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    body += chunk.toString();
    if (body.length > mostBytes) {
      response.writeHead(413, { Connection: 'close' }).end();
      return;
    }
  }
  await fetch(publisherUrl + failedSearchesPath, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined);
  response.writeHead(204, { 'Cache-Control': 'no-store' }).end();
}
