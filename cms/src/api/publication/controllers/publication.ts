import type { Core } from '@strapi/strapi';
import { changesSince } from '../../../documents/publication-journal.ts';
import { readRevision } from '../../../documents/publication-revision.ts';

/** The part of Koa's context this controller reads and writes. */
interface Context {
  query: Record<string, unknown>;
  body: unknown;
  set(header: string, value: string): void;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/publication?since=<revision>`: the revision now, and what changed since (shared/src/publication.ts). */
  async find(ctx: Context) {
    const { since } = ctx.query;
    // The revision is read first: a change that comes in between is listed now and again the next time.
    const revision = await readRevision(strapi);
    const changes = typeof since === 'string' ? await changesSince(strapi, since) : undefined;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: { revision, ...(changes && { changes }) } };
  },
});
