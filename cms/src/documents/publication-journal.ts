/**
 * What changed at which publication revision, so that the site need not read everything again. A row is written
 * right after the revision, in the same transaction: whoever holds the revision's lock writes next, so that rows
 * are in the order in which their changes became visible (test/instances.strapi.test.ts, on PostgreSQL).
 */
import type { Core } from '@strapi/strapi';
import type { Change } from '@passerelle/shared/publication';
import { addTable } from './own-table.ts';

const uid = 'passerelle::change';

/** A row of the journal; without a document, anything may have changed. */
interface Row {
  id: number;
  revision: string;
  contentType: string | null;
  document: string | null;
}

/** As many as a site could miss while its publisher is away for a busy day; older ones mean reading everything. */
const keptRows = 5_000;

/** Registers the journal's table; Strapi makes it at its start. */
export function registerJournal(strapi: Core.Strapi): void {
  addTable(strapi, 'change', {
    revision: { type: 'string', column: { unique: true } },
    contentType: { type: 'string' },
    document: { type: 'string' },
  });
}

/** Writes down what changed at a revision. */
export async function recordChange(strapi: Core.Strapi, revision: string, change?: Change): Promise<void> {
  const data = { revision, contentType: change?.uid ?? null, document: change?.documentId ?? null };
  const { id } = (await strapi.db.query(uid).create({ data })) as Row;
  if (id % 500 === 0) await strapi.db.query(uid).deleteMany({ where: { id: { $lt: id - keptRows } } });
}

/** What changed after a revision; nothing when that is no longer known, or was no single entry. */
export async function changesSince(strapi: Core.Strapi, revision: string): Promise<Change[] | undefined> {
  const journal = strapi.db.query(uid);
  const from = (await journal.findOne({ where: { revision } })) as Row | null;
  if (!from) return undefined;
  const rows = (await journal.findMany({ where: { id: { $gt: from.id } }, orderBy: { id: 'asc' } })) as Row[];
  const changes = new Map<string, Change>();
  for (const { contentType, document } of rows) {
    if (contentType === null || document === null) return undefined;
    changes.set(`${contentType} ${document}`, { uid: contentType, documentId: document });
  }
  return [...changes.values()];
}
