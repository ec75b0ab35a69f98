/** Compresses what travels as it is: a text whose Brotli copy is not made yet, and any text for who only takes gzip. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import { leastBytes } from '../publisher/compress.ts';

/** A third of a millisecond for a page, and a tenth larger than the copy made at leisure. */
const quality = 5;

const compress = compression({
  threshold: leastBytes,
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: quality } },
  // A part of a file is counted in the file's own bytes.
  filter: (request, response) => !request.headers.range && compression.filter(request, response),
}) as (request: IncomingMessage, response: ServerResponse, next: () => void) => void; // Typed for Express, made for Node.

/** Has an answer compressed, if its type gains by it and it is not compressed already. */
export const compressNow = (request: IncomingMessage, response: ServerResponse, answer: () => void): void =>
  compress(request, response, answer);
