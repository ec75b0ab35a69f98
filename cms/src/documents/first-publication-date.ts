/** News is dated on the day it is first published, unless its author chose another day. */
import { dayInBelgium } from '@passerelle/shared/days';
import type { Core } from '@strapi/strapi';

const uid = 'api::article.article';

/** The parameters of the document actions that can publish. */
interface PublishingParams {
  documentId?: string;
  locale?: string | string[] | null;
  status?: string;
  data?: Record<string, unknown>;
}

async function dateDrafts(strapi: Core.Strapi, { documentId, locale }: PublishingParams): Promise<void> {
  const locales = locale === '*' ? undefined : [locale ?? 'fr'].flat();
  const undated = await strapi.db.query(uid).findMany({
    where: {
      documentId,
      publishedAt: null,
      publishedOn: null,
      ...(locales && { locale: { $in: locales } }),
    },
    select: ['id'],
  });
  for (const { id } of undated) {
    await strapi.db.query(uid).update({ where: { id }, data: { publishedOn: dayInBelgium(new Date()) } });
  }
}

/** Fills in `publishedOn` when an article without one is published, whichever way it is published. */
export function dateFirstPublication(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    if (ctx.uid !== uid) return next();
    const params = ctx.params as PublishingParams;
    if (ctx.action === 'publish') await dateDrafts(strapi, params);
    if ((ctx.action === 'create' || ctx.action === 'update') && params.status === 'published') {
      const isNew = ctx.action === 'create';
      if (!isNew) await dateDrafts(strapi, params);
      const emptied = params.data && 'publishedOn' in params.data && !params.data['publishedOn'];
      if (params.data && (emptied || (isNew && !params.data['publishedOn']))) {
        params.data['publishedOn'] = dayInBelgium(new Date());
      }
    }
    return next();
  });
}
