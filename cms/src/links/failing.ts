/** The addresses that did not answer last night, since when, and in which documents they are. */
import type { Core } from '@strapi/strapi';
import { addTable } from '../documents/own-table.ts';
import { judged, type Reply } from './verdict.ts';

/** A document, in whatever languages. */
export interface Document {
  uid: string;
  documentId: string;
}

export interface FailingLink {
  address: string;
  /** The first night it failed, and the last, as days in Belgium. */
  since: string;
  checkedOn: string;
  /** How many nights in a row. */
  nights: number;
  /** Why, in French. */
  reason: string;
  documents: Document[];
}

/** Sites are away for a night, or two: nobody is told before. */
const toldAfterNights = 3;

/** Registers the table; Strapi makes it at its start. */
export const registerLinks = (strapi: Core.Strapi): void =>
  addTable(strapi, 'link', {
    address: { type: 'text', column: { unique: true } },
    since: { type: 'string' },
    checkedOn: { type: 'string' },
    nights: { type: 'integer' },
    reason: { type: 'string' },
    documents: { type: 'json' },
  });

const rows = (strapi: Core.Strapi) => strapi.db.query('passerelle::link');

/**
 * What fails after a night, from what failed before. Who answers, who was not asked, and what nobody links to any more
 * is forgotten; a night that is checked twice counts once.
 */
export function afterNight(
  known: FailingLink[],
  replies: Map<string, Reply>,
  { day, documentsOf }: { day: string; documentsOf: Map<string, Document[]> },
): FailingLink[] {
  const before = new Map(known.map((link) => [link.address, link]));
  return [...replies].flatMap(([address, reply]) => {
    const verdict = judged(reply);
    if (verdict.state !== 'fails') return [];
    const { since = day, nights = 0, checkedOn } = before.get(address) ?? {};
    return {
      address,
      since,
      checkedOn: day,
      nights: checkedOn === day ? nights : nights + 1,
      reason: verdict.reason,
      documents: documentsOf.get(address) ?? [],
    };
  });
}

/** Replaces what is known by what a night made of it. */
export async function changeFailing(
  strapi: Core.Strapi,
  change: (known: FailingLink[]) => FailingLink[],
): Promise<void> {
  await strapi.db.transaction(async () => {
    const failing = change((await rows(strapi).findMany({})) as FailingLink[]);
    await rows(strapi).deleteMany({});
    for (const data of failing) await rows(strapi).create({ data });
  });
}

/** What editors are told of: what failed often enough, the oldest first. */
export async function deadLinks(strapi: Core.Strapi): Promise<FailingLink[]> {
  const where = { nights: { $gte: toldAfterNights } };
  return (await rows(strapi).findMany({ where, orderBy: { since: 'asc' } })) as FailingLink[];
}
