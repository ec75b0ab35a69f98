/** What the publisher answers about searches without result. */
import { failedSearchesPath, failedSearchWritten } from '@passerelle/shared/failed-searches';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { FailedSearches } from './failed-searches.ts';

/** Whoever searches may count; only who carries the secret reads and forgets. */
export function searchRoutes(searches: FailedSearches, signed: MiddlewareHandler): Hono {
  const routes = new Hono();
  const small = bodyLimit({
    maxSize: 1_000,
    onError: (context) => context.json({ error: 'A query is shorter.' }, 413, { Connection: 'close' }),
  });
  routes.post(failedSearchesPath, small, async (context) => {
    const written = failedSearchWritten.safeParse(await context.req.json().catch(() => undefined));
    if (!written.success) return context.json({ error: 'The body is not {"query": "…"}.' }, 400);
    await searches.count(written.data.query);
    return context.body(null, 204);
  });
  routes.get(failedSearchesPath, signed, async (context) =>
    context.json({ searches: await searches.list() }, 200, { 'Cache-Control': 'no-store' }),
  );
  routes.delete(failedSearchesPath, signed, small, async (context) => {
    const written = failedSearchWritten.safeParse(await context.req.json().catch(() => undefined));
    if (!written.success) return context.json({ error: 'The body is not {"query": "…"}.' }, 400);
    await searches.forget(written.data.query);
    return context.body(null, 204);
  });
  return routes;
}
