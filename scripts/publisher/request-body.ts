/** The body of a request, heard to its end before anything is answered. */
import type { HttpBindings } from '@hono/node-server';

/** What every route knows of its request. */
export type Env = { Bindings: HttpBindings; Variables: { body: string } };

/** Strapi's webhooks carry one entry; far under this. */
const largestBody = 1024 * 1024;

/**
 * The whole body; nothing when it is too large. It is heard to its end either way: an answer given over an unread body
 * can be lost with its connection (RFC 9112, section 9.6).
 */
export async function readBody(incoming: HttpBindings['incoming']): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    size += chunk.length;
    if (size <= largestBody) chunks.push(chunk);
  }
  return size <= largestBody ? Buffer.concat(chunks).toString() : undefined;
}

/** What a JSON text holds; nothing when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
