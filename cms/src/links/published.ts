/** The links to other sites in everything that is published, each with the entry it is in and where it stands there. */
import type { Core } from '@strapi/strapi';
import { documentsOf } from '../documents/documents-of.ts';
import { wholePopulate } from '../documents/places.ts';
import { attributesOf, componentsOf } from '../documents/texts.ts';
import { environment } from '../environment.ts';
import { entryName, isLocalized, labelInText, labelOf, type EntryName } from '../panel/entries.ts';
import { linksInEntry } from './in-entry.ts';

export interface Link extends EntryName {
  address: string;
  /** As the entry writes it. */
  written: string;
  /** In which fields, as the form calls them. */
  where: string[];
}

/** Entries read whole at once: enough to be quick, few enough to leave the CMS its breath. */
const entriesAtOnce = 100;

/** The links of published entries of a type, in all languages: of some documents, or of all. */
export async function* linksOf(
  strapi: Core.Strapi,
  uid: string,
  documentIds?: string[],
): AsyncGenerator<Link> {
  const attributes = attributesOf(strapi, uid);
  if (!attributes) return;
  const components = componentsOf(strapi);
  const wish = {
    status: 'published',
    populate: wholePopulate(attributes, components),
    sort: 'id',
    limit: entriesAtOnce,
    ...(documentIds && { filters: { documentId: { $in: documentIds } } }),
    ...(isLocalized(strapi, uid) && { locale: '*' }),
  };
  for (let start = 0; ; start += entriesAtOnce) {
    const entries = await documentsOf(strapi, uid).findMany({ ...wish, start });
    for (const entry of entries) {
      // What is invented leads nowhere on purpose.
      if (entry['demonstration'] === true) continue;
      const links = new Map<string, Link>();
      for (const found of linksInEntry(entry, attributes, components, environment().SITE_URL)) {
        const { address, written, attribute, isInText } = found;
        const where = isInText ? labelInText(uid, attribute) : labelOf(uid, attribute);
        const known = links.get(address) ?? { ...entryName(strapi, uid, entry), address, written, where: [] };
        links.set(address, { ...known, where: [...new Set([...known.where, where])] });
      }
      yield* links.values();
    }
    if (entries.length < entriesAtOnce) return;
  }
}

/** The links of everything that is published. */
export async function* allLinks(strapi: Core.Strapi): AsyncGenerator<Link> {
  for (const uid of Object.keys(strapi.contentTypes))
    if (uid.startsWith('api::')) yield* linksOf(strapi, uid);
}
