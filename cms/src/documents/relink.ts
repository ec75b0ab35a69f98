/**
 * Strapi loses a link made inside a component when the link's target is unpublished: publishing the target again does
 * not bring it back on the published entry, although its draft still has it. Publishing that entry again does, so
 * that is done here, for entries that hold no unpublished work.
 */
import type { Core, UID } from '@strapi/strapi';
import { documentsOf } from './documents-of.ts';

interface Link {
  /** The types it leads to. */
  targets: UID.ContentType[];
  /** The type that holds it, in a component. */
  holder: UID.ContentType;
  populate: object;
  /** Every entry it leads to, by documentId. */
  read: (entry: Entry) => (string | undefined)[];
}

type Reference = { documentId: string } | null | undefined;

interface Entry {
  documentId: string;
  updatedAt: string;
  blocks?: { links?: { page?: Reference; theme?: Reference }[] }[];
  places?: { location?: Reference }[];
}

const reference = { fields: ['documentId'] };
const links: Link[] = [
  {
    targets: ['api::page.page', 'api::theme.theme'],
    holder: 'api::page.page',
    populate: {
      blocks: {
        on: { 'blocks.links': { populate: { links: { populate: { page: reference, theme: reference } } } } },
      },
    },
    read: ({ blocks = [] }) =>
      blocks.flatMap((block) =>
        (block.links ?? []).flatMap(({ page, theme }) => [page?.documentId, theme?.documentId]),
      ),
  },
  {
    targets: ['api::location.location'],
    holder: 'api::service.service',
    populate: { places: { populate: { location: reference } } },
    read: ({ places = [] }) => places.map(({ location }) => location?.documentId),
  },
];

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

async function republishHolders(
  strapi: Core.Strapi,
  { holder, populate, read }: Link,
  documentId: string,
  locale: string,
): Promise<void> {
  const entries = (status: 'draft' | 'published') =>
    documentsOf<Entry & { locale?: string | null }>(strapi, holder).findMany({ locale, status, populate });
  const key = (entry: { documentId: string; locale?: string | null }) =>
    `${entry.documentId}/${entry.locale ?? ''}`;
  const published = new Map((await entries('published')).map((entry) => [key(entry), entry]));
  for (const draft of await entries('draft')) {
    const online = published.get(key(draft));
    const unmodified = online && String(online.updatedAt) === String(draft.updatedAt);
    if (
      unmodified &&
      draft.documentId !== documentId &&
      read(draft).includes(documentId) &&
      !read(online).includes(documentId)
    ) {
      const language = draft.locale ? { locale: draft.locale } : {};
      await strapi.documents(holder).publish({ documentId: draft.documentId, ...language });
    }
  }
}

/** Brings back the links of published entries to a target that is published after having been absent. */
export function relink(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const affected = links.filter(({ targets }) => targets.some((uid) => uid === ctx.uid));
    const { documentId, locale, status } = ctx.params as {
      documentId?: string;
      locale?: string | string[] | null;
      status?: string;
    };
    const publishes = ctx.action === 'publish' || (ctx.action === 'update' && status === 'published');
    if (affected.length === 0 || !documentId || !publishes) return next();
    const returning = await unpublishedLocales(strapi, ctx.uid, documentId, locale);
    const result = await next();
    for (const returned of returning) {
      for (const link of affected) await republishHolders(strapi, link, documentId, returned);
    }
    return result;
  });
}
