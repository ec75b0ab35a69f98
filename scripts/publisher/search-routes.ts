/** What the publisher answers about searches without result. */
import { failedSearchesPath, failedSearchWritten } from '@passerelle/shared/failed-searches';
import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { FailedSearches } from './failed-searches.ts';
import { parseJson, type Env } from './request-body.ts';

const queryIn = (context: Context<Env>) =>
  failedSearchWritten.safeParse(parseJson(context.get('body'))).data?.query;

/** Whoever searches may count; only who carries the secret reads and forgets. */
export function searchRoutes(searches: FailedSearches, signed: MiddlewareHandler<Env>): Hono<Env> {
  const routes = new Hono<Env>();
  const noQuery = (context: Context<Env>) => context.json({ error: 'The body is not {"query": "…"}.' }, 400);
  routes.post(failedSearchesPath, async (context) => {
    const query = queryIn(context);
    if (query === undefined) return noQuery(context);
    await searches.count(query);
    return context.body(null, 204);
  });
  routes.get(failedSearchesPath, signed, async (context) =>
    context.json({ searches: await searches.list() }, 200, { 'Cache-Control': 'no-store' }),
  );
  routes.delete(failedSearchesPath, signed, async (context) => {
    const query = queryIn(context);
    if (query === undefined) return noQuery(context);
    await searches.forget(query);
    return context.body(null, 204);
  });
  return routes;
}
