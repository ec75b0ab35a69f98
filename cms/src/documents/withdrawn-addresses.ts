/** Whose an address was that is gone: once the entry is back, wherever it is then, the address leads to it again. */
import type { Core } from '@strapi/strapi';
import { addTable } from './own-table.ts';

const uid = 'passerelle::withdrawal';

/** An entry in one language. */
export interface Owner {
  contentType: string;
  document: string;
  locale: string;
}

/** Registers the table; Strapi makes it at its start. */
export function registerWithdrawals(strapi: Core.Strapi): void {
  addTable(strapi, 'withdrawal', {
    address: { type: 'text' },
    contentType: { type: 'string' },
    document: { type: 'string' },
    locale: { type: 'string' },
  });
}

/** Notes that this address leads nowhere since its entry was withdrawn. */
export async function noteWithdrawn(strapi: Core.Strapi, address: string, owner: Owner): Promise<void> {
  await strapi.db.query(uid).deleteMany({ where: { address } });
  await strapi.db.query(uid).create({ data: { address, ...owner } });
}

/** The addresses that lead nowhere since this entry was withdrawn; asked once, they are forgotten. */
export async function takeWithdrawn(strapi: Core.Strapi, owner: Owner): Promise<string[]> {
  const rows = (await strapi.db.query(uid).findMany({ where: owner })) as { address: string }[];
  if (rows.length > 0) await strapi.db.query(uid).deleteMany({ where: owner });
  return rows.map(({ address }) => address);
}
