/** Where an entry is used: what links to it, through any field, block or text, online or in a draft. */
import type { Core, UID } from '@strapi/strapi';
import type { Locale } from '@passerelle/shared/locales';
import { environment } from '../environment.ts';
import { entryName, hasDrafts, labelInText, labelOf, type EntryName } from '../panel/entries.ts';
import type { Attributes } from '../documents/places.ts';
import { addressesOf, isAddressed, publishedLocales } from '../site/addresses.ts';

export interface Usage extends EntryName {
  /** In which field, as the form calls it. */
  where: string;
  /** Whether visitors see it there, or only the team in a draft. */
  online: boolean;
}

type Row = Record<string, unknown> & { id: number };

const ofOurs = (strapi: Core.Strapi) => [
  ...Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::')),
  ...Object.keys(strapi.components),
];

const attributesOf = (strapi: Core.Strapi, uid: string) =>
  strapi.getModel(uid as UID.Schema).attributes as Attributes;

const find = (strapi: Core.Strapi, uid: string, where: object) =>
  strapi.db.query(uid as UID.ContentType).findMany({ where }) as Promise<Row[]>;

interface DynamicZone {
  joinTable: {
    name: string;
    joinColumn: { name: string };
    morphColumn: { idColumn: { name: string }; typeColumn: { name: string } };
  };
}

/** The rows of a type or component that hold one of these components in an attribute. */
async function holders(
  strapi: Core.Strapi,
  uid: string,
  name: string,
  component: string,
  ids: number[],
): Promise<Row[]> {
  const attribute = attributesOf(strapi, uid)[name]!;
  if (attribute.type === 'component') return find(strapi, uid, { [name]: { id: { $in: ids } } });
  // A zone is no relation the query can follow: its table says which rows hold which components.
  // Strapi's types name the table of a zone without saying what is in it.
  const { joinTable } = strapi.db.metadata.get(uid).attributes[name] as unknown as DynamicZone;
  const { idColumn, typeColumn } = joinTable.morphColumn;
  // In the transaction that asks, if there is one: SQLite has a single connection.
  const rows = (await strapi.db.transaction(async ({ trx }) =>
    trx(joinTable.name)
      .where({ [typeColumn.name]: component, field: name })
      .whereIn(idColumn.name, ids)
      .distinct(`${joinTable.joinColumn.name} as id`),
  )) as { id: number }[];
  return rows.length === 0 ? [] : find(strapi, uid, { id: { $in: rows.map(({ id }) => id) } });
}

/** From rows of a component up to the entries they are in. */
async function climb(strapi: Core.Strapi, uid: string, rows: Row[], where: string): Promise<Usage[]> {
  if (rows.length === 0) return [];
  if (uid.startsWith('api::')) {
    return rows.map((row) => ({
      ...entryName(strapi, uid, row),
      where,
      online: !hasDrafts(strapi, uid) || row['publishedAt'] != null,
    }));
  }
  const ids = rows.map(({ id }) => id);
  const found: Usage[] = [];
  for (const parent of ofOurs(strapi)) {
    for (const [name, attribute] of Object.entries(attributesOf(strapi, parent))) {
      if (attribute.component !== uid && !attribute.components?.includes(uid)) continue;
      const label = parent.startsWith('api::') ? labelOf(parent, name) : where;
      found.push(...(await climb(strapi, parent, await holders(strapi, parent, name, uid, ids), label)));
    }
  }
  return found;
}

/** Everything that names a document in a relation, or a file in a media field. */
async function inFields(strapi: Core.Strapi, target: string, condition: object): Promise<Usage[]> {
  const isFile = target === 'plugin::upload.file';
  const found: Usage[] = [];
  for (const uid of ofOurs(strapi)) {
    for (const [name, attribute] of Object.entries(attributesOf(strapi, uid))) {
      const points = isFile
        ? attribute.type === 'media'
        : attribute.type === 'relation' && attribute.target === target && !attribute.mappedBy;
      if (!points || name === 'localizations') continue;
      const rows = await find(strapi, uid, { [name]: condition });
      found.push(...(await climb(strapi, uid, rows, labelOf(uid, name))));
    }
  }
  return found;
}

/** Everything whose text links to one of these addresses. */
async function inTexts(strapi: Core.Strapi, addresses: string[]): Promise<Usage[]> {
  const written = addresses.flatMap((address) => [`](${address}`, `](${environment().SITE_URL}${address}`]);
  if (written.length === 0) return [];
  // `/actus/` is not meant by a link to `/actus/une-actu/`.
  const isExact = (text: string) =>
    written.some((link) =>
      text
        .split(link)
        .slice(1)
        .some((rest) => /^[)#? ]/.test(rest)),
    );
  const found: Usage[] = [];
  for (const uid of ofOurs(strapi)) {
    for (const [name, { type }] of Object.entries(attributesOf(strapi, uid))) {
      if (type !== 'richtext') continue;
      const rows = await find(strapi, uid, { $or: written.map((link) => ({ [name]: { $contains: link } })) });
      const exact = rows.filter((row) => isExact(String(row[name])));
      found.push(...(await climb(strapi, uid, exact, labelInText(uid, name))));
    }
  }
  return found;
}

/** One line an entry, with every field that names it: what is online stands for its own draft. */
function merged(usages: Usage[]): Usage[] {
  const byPlace = new Map<string, Usage>();
  for (const usage of usages) {
    const key = [usage.uid, usage.documentId, usage.locale].join(' ');
    const known = byPlace.get(key);
    const where =
      known && !known.where.split(', ').includes(usage.where) ? `${known.where}, ${usage.where}` : undefined;
    byPlace.set(
      key,
      known ? { ...known, where: where ?? known.where, online: known.online || usage.online } : usage,
    );
  }
  return [...byPlace.values()].toSorted(
    (a, b) =>
      Number(b.online) - Number(a.online) ||
      a.type.localeCompare(b.type, 'fr') ||
      a.title.localeCompare(b.title, 'fr'),
  );
}

/** Every field that names a document, one line each: the drafts and what is online, without its own languages. */
export async function usersOf(strapi: Core.Strapi, uid: string, documentId: string): Promise<Usage[]> {
  return (await inFields(strapi, uid, { documentId })).filter((usage) => usage.documentId !== documentId);
}

/** Where a document is used, what is online first; its own other languages do not count. */
export async function whereUsed(strapi: Core.Strapi, uid: string, documentId: string): Promise<Usage[]> {
  const addresses: string[] = [];
  if (isAddressed(uid)) {
    for (const locale of (await publishedLocales(strapi, uid, documentId)) as Locale[]) {
      const address = (await addressesOf(strapi, uid, { documentId, locale })).get(documentId);
      if (address && address !== '/') addresses.push(address);
    }
  }
  const usages = [...(await inFields(strapi, uid, { documentId })), ...(await inTexts(strapi, addresses))];
  return merged(usages.filter((usage) => usage.documentId !== documentId));
}

/** Where a file of the media library is used. */
export async function whereFileUsed(strapi: Core.Strapi, id: number): Promise<Usage[]> {
  return merged(await inFields(strapi, 'plugin::upload.file', { id }));
}
