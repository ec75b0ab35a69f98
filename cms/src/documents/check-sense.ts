/**
 * What Strapi's own rules cannot see: a table that cannot be drawn, questions that lead nowhere. Said while the entry
 * is being written, in the words the site's build would use, instead of after it was published.
 */
import { faultsIn } from '@passerelle/shared/content/decision-tree';
import { FigureTableError, readFigureTable } from '@passerelle/shared/figure-table';
import type { Core, UID } from '@strapi/strapi';
import { refuse, type Fault } from './texts.ts';

type Entry = Record<string, unknown>;

function tableFaults({ table }: Entry): Fault[] {
  if (typeof table !== 'string' || table.trim() === '') return [];
  try {
    readFigureTable(table);
    return [];
  } catch (error) {
    if (error instanceof FigureTableError) return [{ path: ['table'], message: error.message }];
    throw error;
  }
}

const stepFaults = ({ steps }: Entry): Fault[] =>
  faultsIn((steps ?? []) as Parameters<typeof faultsIn>[0]).map(({ index, message }) => ({
    path: ['steps', index, 'title'],
    message,
  }));

const checks: Partial<Record<UID.ContentType, { populate: object; faults: (entry: Entry) => Fault[] }>> = {
  'api::figure.figure': { populate: {}, faults: tableFaults },
  'api::decision-tree.decision-tree': {
    populate: { steps: { populate: ['answers'] } },
    faults: stepFaults,
  },
};

/** Refuses to publish what the site could not show. */
export function checkSense(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const check = checks[ctx.uid];
    if (!check) return next();
    const { documentId, locale, status, data } = ctx.params as {
      documentId?: string;
      locale?: string;
      status?: string;
      data?: Entry;
    };
    if (data && status === 'published') refuse(check.faults(data));
    if (ctx.action === 'publish' && documentId) {
      const drafts = await strapi.db.query(ctx.uid).findMany({
        where: { documentId, publishedAt: null, ...(locale && locale !== '*' && { locale }) },
        populate: check.populate as never,
      });
      for (const draft of drafts as Entry[]) refuse(check.faults(draft));
    }
    return next();
  });
}
