import type { Core } from '@strapi/strapi';
import { readRevision } from '../../../documents/publication-revision.ts';

/** The part of Koa's context this controller writes. */
interface Answer {
  body: unknown;
  set(header: string, value: string): void;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /api/publication`: a value that differs after every change to what is published. */
  async find(ctx: Answer) {
    ctx.set('Cache-Control', 'no-store');
    ctx.body = { data: { revision: await readRevision(strapi) } };
  },
});
