/**
 * An address that was online leads somewhere for ever: to where its page went, or to a word that it is gone. Editors
 * change a slug or delete a page; the redirect makes itself, for the pages below too.
 */
import type { Locale } from '@passerelle/shared/locales';
import type { Core } from '@strapi/strapi';
import { documentsOf } from './documents-of.ts';
import { addressesOf, isAddressed, publishedLocales, type Addressed } from '../site/addresses.ts';

const uid = 'api::redirect.redirect';

interface Redirect {
  documentId: string;
  from: string;
  to?: string | null;
}

const redirects = (strapi: Core.Strapi) => documentsOf(strapi, uid);

async function find(strapi: Core.Strapi, where: object): Promise<Redirect[]> {
  return (await strapi.db.query(uid).findMany({ where })) as Redirect[];
}

/** With its slash or without, as an editor may have written it. */
const spellings = (address: string) => [address, address.replace(/\/$/, '')];

/** An address has a page again: nothing leads away from it. */
async function free(strapi: Core.Strapi, address: string): Promise<void> {
  for (const { documentId } of await find(strapi, { from: { $in: spellings(address) } })) {
    await redirects(strapi).delete({ documentId });
  }
}

/** What led to the old address leads to the new one; without one, the old address is gone. */
async function lead(strapi: Core.Strapi, from: string, to: string | undefined): Promise<void> {
  const data = { to: to ?? null };
  for (const { documentId } of await find(strapi, { to: { $in: spellings(from) } })) {
    await redirects(strapi).update({ documentId, data });
  }
  const [present] = await find(strapi, { from: { $in: spellings(from) } });
  if (present) await redirects(strapi).update({ documentId: present.documentId, data });
  else await redirects(strapi).create({ data: { from, ...data } });
}

/** Addresses by language and document. */
async function everyAddress(strapi: Core.Strapi, type: Addressed, documentId: string, locales: Locale[]) {
  const all = new Map<string, string>();
  for (const locale of locales) {
    for (const [id, address] of await addressesOf(strapi, type, { documentId, locale })) {
      all.set(`${locale} ${id}`, address);
    }
  }
  return all;
}

/** Actions after which a published address can be another one, or none. */
const moving = new Set(['publish', 'unpublish', 'delete', 'update', 'create']);

/** Keeps every address that was ever online. */
export function keepAddresses(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const { documentId } = ctx.params as { documentId?: string };
    const type = ctx.uid;
    if (!isAddressed(type) || !moving.has(ctx.action)) return next();
    const locales = documentId ? await publishedLocales(strapi, type, documentId) : [];
    const before = documentId
      ? await everyAddress(strapi, type, documentId, locales)
      : new Map<string, string>();
    const result = await next();
    const id = documentId ?? (result as { documentId?: string } | null)?.documentId;
    if (!id) return result;
    const now = await publishedLocales(strapi, type, id);
    const after = await everyAddress(strapi, type, id, [...new Set([...locales, ...now])]);
    for (const [key, address] of after) if (before.get(key) !== address) await free(strapi, address);
    for (const [key, address] of before) {
      if (after.get(key) !== address && ![...after.values()].includes(address)) {
        await lead(strapi, address, after.get(key));
      }
    }
    return result;
  });
}
