/**
 * What people outside the office said about a record, waiting for an editor. Removed with what they left of themselves
 * as soon as somebody has seen to it: what became of it is in the record's history.
 */
import type { Core } from '@strapi/strapi';
import { addTable } from '../documents/own-table.ts';

const uid = 'passerelle::suggestion';

/** One field, as it stands and as somebody would have it. */
export interface Change {
  field: string;
  before: string;
  after: string;
}

export interface Suggestion {
  id: number;
  contentType: string;
  document: string;
  /** A reader's report, or the answer of whoever keeps the service. */
  kind: 'report' | 'confirmation';
  /** The field a report is about. */
  about: string | null;
  message: string;
  /** Changes that can be taken over word for word. */
  changes: Change[];
  /** Who may be answered: an e-mail address, or nothing. */
  author: string;
  /** Its changes are in the draft, which waits to be published. */
  isDrafted: boolean;
  at: string;
}

/** Registers the table; Strapi makes it at its start. */
export function registerSuggestions(strapi: Core.Strapi): void {
  addTable(strapi, 'suggestion', {
    contentType: { type: 'string' },
    document: { type: 'string' },
    kind: { type: 'string' },
    about: { type: 'string' },
    message: { type: 'text' },
    changes: { type: 'json' },
    author: { type: 'string' },
    isDrafted: { type: 'boolean' },
    at: { type: 'datetime' },
  });
}

const rows = (strapi: Core.Strapi) => strapi.db.query(uid);

/** Those that wait, the oldest first: of one record, or of all. */
export async function openSuggestions(
  strapi: Core.Strapi,
  where: Partial<Pick<Suggestion, 'id' | 'contentType' | 'document'>> = {},
): Promise<Suggestion[]> {
  return (await rows(strapi).findMany({ where, orderBy: { at: 'asc' } })) as Suggestion[];
}

/** Keeps what somebody said. */
export async function keepSuggestion(
  strapi: Core.Strapi,
  said: Omit<Suggestion, 'id' | 'isDrafted' | 'at'>,
  now: Date,
): Promise<Suggestion> {
  return (await rows(strapi).create({ data: { ...said, isDrafted: false, at: now } })) as Suggestion;
}

/** Notes that its changes are in the draft now. */
export const markDrafted = (strapi: Core.Strapi, id: number) =>
  rows(strapi).update({ where: { id }, data: { isDrafted: true } });

/** Forgets one that was seen to. */
export const forgetSuggestion = (strapi: Core.Strapi, id: number) => rows(strapi).delete({ where: { id } });

/** Forgets what was taken over once the record is published, and everything about a record that is deleted. */
export function endSuggestions(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const result = await next();
    const { documentId } = ctx.params as { documentId?: string };
    if (!documentId || !ctx.uid.startsWith('api::')) return result;
    const where = { contentType: ctx.uid, document: documentId };
    if (ctx.action === 'publish') await rows(strapi).deleteMany({ where: { ...where, isDrafted: true } });
    if (ctx.action === 'delete') await rows(strapi).deleteMany({ where });
    return result;
  });
}
