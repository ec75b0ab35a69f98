/**
 * What Strapi's own rules cannot see: a table that cannot be drawn, questions that lead nowhere. Said while the entry
 * is being written, in the words the site's build would use, instead of after it was published.
 */
import { faultsIn } from '@passerelle/shared/content/decision-tree';
import { FigureTableError, readFigureTable } from '@passerelle/shared/figure-table';
import type { Core, UID } from '@strapi/strapi';
import { refuse, type Fault } from './fault.ts';
import { choiceFaults } from './choice-faults.ts';
import { faultsOfOrganization, faultsOfService, hoursFaults } from './directory-faults.ts';

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

const hours = { schedules: true, closures: { populate: { schedules: true } } };

const checks: Partial<Record<UID.ContentType, { populate: object; faults: (entry: Entry) => Fault[] }>> = {
  'api::organization.organization': { populate: { phones: true }, faults: faultsOfOrganization },
  'api::location.location': { populate: { ...hours, phones: true }, faults: hoursFaults },
  'api::service.service': {
    populate: {
      ...hours,
      places: { populate: { schedules: true, phones: true } },
      phones: true,
      course: true,
    },
    faults: faultsOfService,
  },
  'api::figure.figure': { populate: {}, faults: tableFaults },
  'api::decision-tree.decision-tree': {
    populate: { steps: { populate: ['answers'] } },
    faults: stepFaults,
  },
};

/** Refuses to publish what the site could not show, and to save what no list has. */
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
    const drafts = async (where: object = locale && locale !== '*' ? { locale } : {}) =>
      documentId === undefined
        ? []
        : ((await strapi.db.query(ctx.uid).findMany({
            where: { documentId, publishedAt: null, ...where },
            // Of a type only known while running, the types know no relation.
            populate: check.populate as never,
          })) as Entry[]);
    const refuseWhole = (entry: Entry) =>
      refuse([...choiceFaults(strapi, ctx.uid, entry, { mustBeWhole: true }), ...check.faults(entry)]);
    if (ctx.action === 'publish') for (const draft of await drafts()) refuseWhole(draft);
    else if (data && status === 'published') {
      // An update says only what changes: the draft has the rest, or, of a new language, that of another.
      const draft = (await drafts())[0] ?? (await drafts({}))[0];
      refuseWhole({ ...draft, ...data });
    } else if (data) refuse(choiceFaults(strapi, ctx.uid, data, { mustBeWhole: false }));
    return next();
  });
}
