/**
 * Publishing and withdrawing at an hour an editor chose. Every minute, what is due is done; what was due while nothing
 * ran is done at the next start. The wish is erased in the transaction that fulfils it: done once, whoever else looks.
 */
import type { Core } from '@strapi/strapi';

/** The types whose entries have `publishAt` and `unpublishAt`. */
export const scheduled = [
  'api::page.page',
  'api::article.article',
  'api::event.event',
  'api::resource.resource',
] as const;

const wishes = [
  { attribute: 'publishAt', column: 'publish_at', action: 'publish' },
  { attribute: 'unpublishAt', column: 'unpublish_at', action: 'unpublish' },
] as const;

interface Draft {
  id: number;
  documentId: string;
  locale: string;
}

/** What could not be done; told once, tried again every minute. */
const told = new Set<string>();

/** Does what is due; answers how many entries were published or withdrawn. */
export async function doWhatIsDue(strapi: Core.Strapi, now = new Date()): Promise<number> {
  let done = 0;
  for (const uid of scheduled) {
    const table = strapi.db.metadata.get(uid).tableName;
    for (const { attribute, column, action } of wishes) {
      const due = (await strapi.db.query(uid).findMany({
        where: { publishedAt: null, [attribute]: { $lte: now } },
        select: ['id', 'documentId', 'locale'],
        orderBy: { [attribute]: 'asc' },
      })) as Draft[];
      for (const { id, documentId, locale } of due) {
        const isDone = await strapi.db
          .transaction(async ({ trx }) => {
            const erased = await trx(table)
              .where({ id })
              .whereNotNull(column)
              .update({ [column]: null });
            if (erased === 0) return false;
            const documents = strapi.documents(uid);
            if (action === 'publish') await documents.publish({ documentId, locale });
            else await documents.unpublish({ documentId, locale });
            return true;
          })
          .catch((error: Error) => {
            const what = `${uid} ${documentId} (${locale}) could not be ${action}ed as scheduled: ${error.message}`;
            if (!told.has(what)) strapi.log.error(what);
            told.add(what);
            return false;
          });
        if (isDone) done += 1;
      }
    }
  }
  return done;
}

/** Looks every minute, and now. */
export async function startSchedule(strapi: Core.Strapi): Promise<void> {
  strapi.cron.add({
    doWhatIsDue: { task: () => doWhatIsDue(strapi), options: { rule: '0 * * * * *' } },
  });
  await doWhatIsDue(strapi);
}
