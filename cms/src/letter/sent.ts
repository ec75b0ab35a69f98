/** Which letters went to the list: nobody should get one twice without somebody meaning it. */
import type { Core } from '@strapi/strapi';
import { addTable } from '../documents/own-table.ts';

export interface SentLetter {
  /** `YYYY-MM` */
  month: string;
  /** Who sent it, and when. */
  person: string;
  at: string;
}

/** Registers the table; Strapi makes it at its start. */
export const registerLetters = (strapi: Core.Strapi): void =>
  addTable(strapi, 'letter', {
    month: { type: 'string' },
    person: { type: 'string' },
    at: { type: 'datetime' },
  });

const rows = (strapi: Core.Strapi) => strapi.db.query('passerelle::letter');

/** The letters that were sent, the newest first. */
export async function sentLetters(strapi: Core.Strapi): Promise<SentLetter[]> {
  const sent = (await rows(strapi).findMany({ orderBy: { at: 'desc' } })) as SentLetter[];
  return sent.map(({ month, person, at }) => ({ month, person, at: new Date(at).toISOString() }));
}

/** Notes that one was sent. */
export async function noteSent(strapi: Core.Strapi, letter: Omit<SentLetter, 'at'>): Promise<void> {
  await rows(strapi).create({ data: { ...letter, at: new Date() } });
}
