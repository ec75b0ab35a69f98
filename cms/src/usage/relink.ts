/**
 * Strapi loses the links of published entries to a target that is withdrawn: publishing the target again does not bring
 * them back, although the drafts still have them. Publishing those entries again does, so that is done here, for entries
 * that hold no unpublished work.
 */
import type { Core, UID } from '@strapi/strapi';
import { documentsOf } from '../documents/documents-of.ts';
import { hasDrafts } from '../panel/entries.ts';
import { usersOf, type Usage } from './where-used.ts';

interface Row {
  locale: string | null;
  publishedAt: string | null;
}

/** Languages in which a document has no published version among those about to be published; `*`: it has none. */
async function unpublishedLocales(
  strapi: Core.Strapi,
  target: UID.ContentType,
  documentId: string,
  locale: string | string[] | null | undefined,
): Promise<string[]> {
  const rows = (await strapi.db
    .query(target)
    .findMany({ where: { documentId }, select: ['locale', 'publishedAt'] })) as Row[];
  const asked = locale === '*' ? undefined : [locale ?? 'fr'].flat();
  const published = new Set(rows.filter((row) => row.publishedAt).map((row) => row.locale));
  return rows
    .filter(
      (row) =>
        !row.publishedAt &&
        !published.has(row.locale) &&
        (row.locale === null || !asked || asked.includes(row.locale)),
    )
    .map((row) => row.locale ?? '*');
}

const keyOf = ({ uid, documentId, locale }: Usage) => `${uid} ${documentId} ${locale ?? ''}`;

/** What names it in more fields of its draft than where visitors read. */
function lostBy(users: Usage[], locale: string): Usage[] {
  const entries = Map.groupBy(users, keyOf);
  return [...entries.values()].flatMap((fields) => {
    const drafts = fields.filter(({ online }) => !online);
    const [user] = drafts;
    const isOfLanguage = locale === '*' || !user?.locale || user.locale === locale;
    return user && isOfLanguage && drafts.length > fields.length - drafts.length ? [user] : [];
  });
}

async function publishAgain(strapi: Core.Strapi, { uid, documentId, locale }: Usage): Promise<void> {
  if (!hasDrafts(strapi, uid)) return;
  const documents = documentsOf<{ updatedAt: string }>(strapi, uid);
  const which = { documentId, ...(locale !== null && { locale }) };
  const [draft, online] = [
    await documents.findOne({ ...which, status: 'draft' }),
    await documents.findOne({ ...which, status: 'published' }),
  ];
  // Work somebody has not published yet stays hers.
  if (online && String(online.updatedAt) === String(draft?.updatedAt)) await documents.publish(which);
}

/** Brings back the links of published entries to a target that is published after having been absent. */
export function relink(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const { documentId, locale, status } = ctx.params as {
      documentId?: string;
      locale?: string | string[] | null;
      status?: string;
    };
    const publishes = ctx.action === 'publish' || (ctx.action === 'update' && status === 'published');
    if (!ctx.uid.startsWith('api::') || !documentId || !publishes) return next();
    const returning = await unpublishedLocales(strapi, ctx.uid, documentId, locale);
    const result = await next();
    if (returning.length === 0) return result;
    const users = await usersOf(strapi, ctx.uid, documentId);
    for (const returned of returning)
      for (const user of lostBy(users, returned)) await publishAgain(strapi, user);
    return result;
  });
}
