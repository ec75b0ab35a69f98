/** For the web server: addresses that moved or are gone (no `to`). A page that exists wins over a redirect. */
import type { APIRoute } from 'astro';
import { content } from '../content/store.ts';

export const GET: APIRoute = () => {
  const site = content();
  const moved = site.redirects.filter(({ from }) => !site.routeAt(from.endsWith('/') ? from : `${from}/`));
  return new Response(JSON.stringify(moved.map(({ from, to }) => ({ from, to }))));
};
