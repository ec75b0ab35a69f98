/**
 * Strapi loses a link made inside a block when the link's target is unpublished: publishing the target again
 * does not bring it back on the published page, although its draft still has it. Publishing the page again
 * does, so that is done here, for pages that hold no unpublished work.
 */
import type { Core } from '@strapi/strapi';

const page = 'api::page.page';
const targets = [page, 'api::theme.theme'] as const;
type Target = (typeof targets)[number];

interface Link {
  page?: { documentId: string } | null;
  theme?: { documentId: string } | null;
}

interface LinkingPage {
  documentId: string;
  updatedAt: string;
  blocks?: { links?: Link[] }[];
}

const linkPopulate = {
  page: { fields: ['documentId'] },
  theme: { fields: ['documentId'] },
};
const blocksPopulate = {
  blocks: { on: { 'blocks.links': { populate: { links: { populate: linkPopulate } } } } },
};

const linksTo = ({ blocks = [] }: LinkingPage, target: Target, documentId: string) =>
  blocks
    .flatMap((block) => block.links ?? [])
    .some((link) => (target === page ? link.page : link.theme)?.documentId === documentId);

/** Languages in which a document has no published version among those about to be published. */
async function unpublishedLocales(
  strapi: Core.Strapi,
  target: Target,
  documentId: string,
  locale: string | string[] | null | undefined,
): Promise<string[]> {
  const rows = await strapi.db
    .query(target)
    .findMany({ where: { documentId }, select: ['locale', 'publishedAt'] });
  const asked = locale === '*' ? undefined : [locale ?? 'fr'].flat();
  const published = new Set(rows.filter((row) => row.publishedAt).map((row) => row.locale));
  return rows
    .filter((row) => !row.publishedAt && !published.has(row.locale) && (!asked || asked.includes(row.locale)))
    .map((row) => row.locale as string);
}

async function republishPagesLinking(
  strapi: Core.Strapi,
  target: Target,
  documentId: string,
  locale: string,
): Promise<void> {
  const pages = (status: 'draft' | 'published') =>
    strapi
      .documents(page)
      .findMany({ locale, status, populate: blocksPopulate } as object) as unknown as Promise<LinkingPage[]>;
  const published = new Map((await pages('published')).map((entry) => [entry.documentId, entry]));
  for (const draft of await pages('draft')) {
    const online = published.get(draft.documentId);
    const unmodified = online && String(online.updatedAt) === String(draft.updatedAt);
    if (
      unmodified &&
      draft.documentId !== documentId &&
      linksTo(draft, target, documentId) &&
      !linksTo(online, target, documentId)
    ) {
      await strapi.documents(page).publish({ documentId: draft.documentId, locale });
    }
  }
}

/** Brings back the links of published pages to a page or theme that is published after having been absent. */
export function relinkPages(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const target = targets.find((uid) => uid === ctx.uid);
    const { documentId, locale, status } = ctx.params as {
      documentId?: string;
      locale?: string | string[] | null;
      status?: string;
    };
    const publishes = ctx.action === 'publish' || (ctx.action === 'update' && status === 'published');
    if (!target || !documentId || !publishes) return next();
    const returning = await unpublishedLocales(strapi, target, documentId, locale);
    const result = await next();
    for (const returned of returning) await republishPagesLinking(strapi, target, documentId, returned);
    return result;
  });
}
