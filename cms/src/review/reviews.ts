/**
 * The review step: who may not publish proposes a draft, with a note; who may publishes it, or sends it back with a
 * note. At most one open review an entry and language; it ends when the entry is published or deleted.
 */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { hasDrafts, isLocalized } from '../panel/entries.ts';
import { onContent } from '../panel/on-content.ts';
import { contentTypeOf, may, nameOf, serve, type Request, type Verb } from '../panel/requests.ts';
import { addTable } from '../documents/own-table.ts';

const uid = 'passerelle::review';

export interface Review {
  contentType: string;
  document: string;
  locale: string | null;
  /** `proposed` waits for an editor, `returned` for its author. */
  state: 'proposed' | 'returned';
  note: string;
  /** Who proposed it. */
  author: number;
  /** Who acted last, and when. */
  person: string;
  at: string;
}

/** Registers the table; Strapi makes it at its start. */
export function registerReviews(strapi: Core.Strapi): void {
  addTable(strapi, 'review', {
    contentType: { type: 'string' },
    document: { type: 'string' },
    locale: { type: 'string' },
    state: { type: 'string' },
    note: { type: 'text' },
    author: { type: 'integer' },
    person: { type: 'string' },
    at: { type: 'datetime' },
  });
}

const rows = (strapi: Core.Strapi) => strapi.db.query(uid);

/** Every open review, the oldest first. */
export async function openReviews(strapi: Core.Strapi): Promise<Review[]> {
  return (await rows(strapi).findMany({ orderBy: { at: 'asc' } })) as Review[];
}

const asked = z.object({ uid: z.string(), documentId: z.string().min(1), locale: z.string().nullish() });
const written = z.object({ note: z.string().trim().max(1_000).default('') });

type Where = Pick<Review, 'contentType' | 'document' | 'locale'>;

async function write(
  strapi: Core.Strapi,
  where: Where,
  review: Omit<Review, keyof Where | 'at'>,
): Promise<void> {
  await strapi.db.transaction(async () => {
    await rows(strapi).deleteMany({ where });
    await rows(strapi).create({ data: { ...where, ...review, at: new Date() } });
  });
}

/** Ends reviews when what they ask for is done, or there is nothing left to review. */
export function endReviews(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const result = await next();
    const { documentId, locale } = ctx.params as { documentId?: string; locale?: string | null };
    const isOver = (ctx.action === 'publish' || ctx.action === 'delete') && ctx.uid.startsWith('api::');
    if (!isOver || !documentId) return result;
    const oneLanguage = isLocalized(strapi, ctx.uid) && locale !== '*' ? { locale: locale ?? 'fr' } : {};
    await rows(strapi).deleteMany({ where: { contentType: ctx.uid, document: documentId, ...oneLanguage } });
    return result;
  });
}

/** `GET /passerelle/review` */
export interface ReviewAnswer {
  review?: Pick<Review, 'state' | 'note' | 'person' | 'at'>;
  mayPublish: boolean;
}

/** The panel's routes of the review step. */
export function serveReviews(strapi: Core.Strapi): void {
  const onDraft = onContent(strapi, {
    query: asked,
    concerns: (type) => contentTypeOf(strapi, type) !== undefined && hasDrafts(strapi, type),
  });
  const onEntry = (verb: Verb, act: (where: Where, context: Request) => Promise<unknown>) =>
    onDraft(verb, ({ uid: contentType, documentId: document, locale }, context) =>
      act(
        { contentType, document, locale: isLocalized(strapi, contentType) ? (locale ?? 'fr') : null },
        context,
      ),
    );
  const noteOf = ({ request }: Request) => written.safeParse(request.body ?? {}).data?.note ?? '';
  const open = async (where: Where) => (await rows(strapi).findOne({ where })) as Review | null;
  serve(strapi, [
    {
      method: 'GET',
      path: '/review',
      handler: onEntry('read', async (where, context) => {
        const review = await open(where);
        return {
          ...(review && {
            review: { state: review.state, note: review.note, person: review.person, at: review.at },
          }),
          mayPublish: may(strapi, context, 'publish', where.contentType),
        } satisfies ReviewAnswer;
      }),
    },
    {
      method: 'POST',
      path: '/review/propose',
      handler: onEntry('update', async (where, context) => {
        const { user } = context.state;
        await write(strapi, where, {
          state: 'proposed',
          note: noteOf(context),
          author: user.id,
          person: nameOf(user),
        });
        return { proposed: true };
      }),
    },
    {
      method: 'POST',
      path: '/review/return',
      handler: onEntry('publish', async (where, context) => {
        const review = await open(where);
        const { user } = context.state;
        if (review)
          await write(strapi, where, {
            state: 'returned',
            note: noteOf(context),
            author: review.author,
            person: nameOf(user),
          });
        return { returned: Boolean(review) };
      }),
    },
  ]);
}
