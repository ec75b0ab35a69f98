/** The publisher's edge: hears the webhook, tells its status. Nothing in a request chooses a path, URL or command. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import {
  changesTheSite,
  acceptPath,
  purgePath,
  rebuildPath,
  rollbackPath,
  webhookPath,
  webhookPayload,
  type PublisherStatus,
} from '@passerelle/shared/publication';
import { Hono, type MiddlewareHandler } from 'hono';
import { streamSSE } from 'hono/streaming';
import { logError } from './log.ts';
import { metrics } from './metrics.ts';
import { previewImpossible, previewRefused } from './preview-page.ts';
import type { Previewer } from './previewer.ts';
import type { FailedSearches } from './failed-searches.ts';
import { parseJson, readBody, type Env } from './request-body.ts';
import { searchRoutes } from './search-routes.ts';
import { carriesSecret } from './secret.ts';
import { statusPage } from './status-page.ts';

export interface Edge {
  secret: string;
  /** Where editors find the CMS. */
  cmsUrl: string;
  /** Called when a webhook says that the site may have changed. */
  onHint: () => void;
  status: () => PublisherStatus;
  /** Publishes again what the CMS has. */
  rebuild: () => void;
  /** Puts online what was held back; false when nothing is. */
  accept: () => boolean;
  /** Takes what is no longer published out of all that is kept. */
  purge: () => void;
  /** Goes back to the release before; answers its id, or nothing when there is none. */
  rollBack: () => Promise<string | undefined>;
  /** Calls back at every change of the status, until told to stop. */
  watch: (listener: () => void) => () => void;
  previewer: Pick<Previewer, 'wanted' | 'page'>;
  failedSearches: FailedSearches;
}

/** What is told now is not to be kept. */
const unkept = { 'Cache-Control': 'no-store' };

/** The publisher's routes. */
export function createApp({
  secret,
  cmsUrl,
  onHint,
  status,
  rebuild,
  accept,
  purge,
  rollBack,
  watch,
  previewer,
  failedSearches,
}: Edge): Hono<Env> {
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    const body = await readBody(context.env.incoming);
    if (body === undefined) return context.json({ error: 'The body is larger than 1 MiB.' }, 413);
    context.set('body', body);
    return next();
  });
  const signed: MiddlewareHandler<Env> = async (context, next) => {
    if (carriesSecret(context.req.header('authorization'), secret)) return next();
    return context.json({ error: 'The Authorization header does not carry PUBLISHER_SECRET.' }, 401);
  };
  app.post(webhookPath, signed, async (context) => {
    const payload = webhookPayload.safeParse(parseJson(context.get('body')));
    if (!payload.success) return context.json({ error: 'The body is not a Strapi webhook.' }, 400);
    const accepted = changesTheSite(payload.data);
    if (accepted) onHint();
    return context.json({ accepted }, 202);
  });
  app.post(rebuildPath, signed, (context) => {
    rebuild();
    return context.json({ accepted: true }, 202);
  });
  app.post(purgePath, signed, (context) => {
    purge();
    return context.json({ accepted: true }, 202);
  });
  app.post(acceptPath, signed, (context) =>
    accept() ? context.json({ accepted: true }, 202) : context.json({ error: 'Nothing is held back.' }, 409),
  );
  app.post(rollbackPath, signed, async (context) => {
    const id = await rollBack();
    return id === undefined
      ? context.json({ error: 'There is no release before the live one.' }, 409)
      : context.json({ id });
  });
  app.route('/', searchRoutes(failedSearches, signed));
  app.get('/', (context) => context.html(statusPage(status(), cmsUrl), 200, unkept));
  app.get('/metrics', async (context) => {
    const { type, text } = await metrics(status());
    return context.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  });
  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      let changed = Promise.withResolvers<void>();
      const unwatch = watch(() => changed.resolve());
      stream.onAbort(() => {
        unwatch();
        changed.resolve();
      });
      while (!stream.aborted) {
        changed = Promise.withResolvers<void>();
        await stream.writeSSE({ event: 'status', data: JSON.stringify(status()) });
        await changed.promise;
      }
    }),
  );
  app.get('/preview', async (context) => {
    const wanted = await previewer.wanted(context.req.query());
    if (!wanted) return context.html(previewRefused(), 403, unkept);
    const answer = await previewer.page(wanted);
    if (answer.html === undefined) return context.html(previewImpossible(answer), 422, unkept);
    return context.html(answer.html, 200, unkept);
  });
  app.get('/status', (context) => context.json(status(), 200, unkept));
  app.get('/health', (context) => context.json({ ok: true }, 200, unkept));
  app.notFound((context) => context.json({ error: 'Not found.' }, 404));
  app.onError((error, context) => {
    logError('no answer', { path: context.req.path }, error);
    return context.json({ error: 'The publisher failed to answer; its log says why.' }, 500);
  });
  return app;
}

/** Listens, with time limits that a slow or silent sender cannot stretch. */
export async function listen(
  app: Hono<Env>,
  { host, port }: { host: string; port: number },
): Promise<Server> {
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: 5_000,
      requestTimeout: 10_000,
      keepAliveTimeout: 5_000,
      connectionsCheckingInterval: 1_000,
      maxHeaderSize: 16 * 1024,
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** The port a server really got, when it was asked for any. */
export const portOf = (server: Server) => (server.address() as AddressInfo).port;
