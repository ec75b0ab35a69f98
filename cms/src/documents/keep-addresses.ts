/**
 * An address that was online leads somewhere for ever: to where its page went, or to a word that it is gone. Editors
 * change a slug or delete a page; the redirect makes itself, for the pages below too.
 */
import type { Locale } from '@passerelle/shared/locales';
import type { Core } from '@strapi/strapi';
import { documentsOf } from './documents-of.ts';
import { addressesOf, isAddressed, publishedLocales, type Addressed } from '../site/addresses.ts';
import { noteWithdrawn, takeWithdrawn, type Owner } from './withdrawn-addresses.ts';

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

const leadingTo = async (strapi: Core.Strapi, address: string) =>
  (await find(strapi, { to: { $in: spellings(address) } })).map(({ from }) => from);

async function setRedirect(strapi: Core.Strapi, from: string, to: string | null): Promise<void> {
  const [present] = await find(strapi, { from: { $in: spellings(from) } });
  if (present) await redirects(strapi).update({ documentId: present.documentId, data: { to } });
  else await redirects(strapi).create({ data: { from, to } });
}

/** An address has a page again: nothing leads away from it. */
async function free(strapi: Core.Strapi, address: string): Promise<void> {
  for (const { documentId } of await find(strapi, { from: { $in: spellings(address) } })) {
    await redirects(strapi).delete({ documentId });
  }
}

/** What led to the old address leads to the new one, and so does the old address. */
async function lead(strapi: Core.Strapi, from: string, to: string): Promise<void> {
  for (const each of [from, ...(await leadingTo(strapi, from))]) await setRedirect(strapi, each, to);
}

/** The old address and what led to it are gone, until the entry they belong to is back. */
async function withdraw(strapi: Core.Strapi, from: string, owner: Owner): Promise<void> {
  for (const each of [from, ...(await leadingTo(strapi, from))]) {
    await setRedirect(strapi, each, null);
    await noteWithdrawn(strapi, each, owner);
  }
}

/** What was gone with an entry leads to it again, unless something else has that address by now. */
async function bringBack(strapi: Core.Strapi, owner: Owner, to: string): Promise<void> {
  for (const address of await takeWithdrawn(strapi, owner)) {
    const [redirect] = await find(strapi, { from: { $in: spellings(address) } });
    if (redirect && !redirect.to && address !== to) await setRedirect(strapi, address, to);
  }
}

interface Place extends Owner {
  address: string;
}

/** Addresses by language and document. */
async function everyAddress(strapi: Core.Strapi, type: Addressed, documentId: string, locales: Locale[]) {
  const all = new Map<string, Place>();
  for (const locale of locales) {
    for (const [document, address] of await addressesOf(strapi, type, { documentId, locale })) {
      all.set(`${locale} ${document}`, { contentType: type, document, locale, address });
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
      : new Map<string, Place>();
    const result = await next();
    const id = documentId ?? (result as { documentId?: string } | null)?.documentId;
    if (!id) return result;
    const now = await publishedLocales(strapi, type, id);
    const after = await everyAddress(strapi, type, id, [...new Set([...locales, ...now])]);
    const taken = new Set([...after.values()].map(({ address }) => address));
    for (const [key, { address, ...owner }] of after) {
      if (before.get(key)?.address === address) continue;
      await free(strapi, address);
      await bringBack(strapi, owner, address);
    }
    for (const [key, { address, ...owner }] of before) {
      if (taken.has(address)) continue;
      const to = after.get(key)?.address;
      if (to) await lead(strapi, address, to);
      else await withdraw(strapi, address, owner);
    }
    return result;
  });
}
