/** Writes versions of an entry back as its drafts, under the number it always had; what was deleted is made again. */
import type { Core, UID } from '@strapi/strapi';
import { documentsOf } from '../documents/documents-of.ts';
import { placesIn, type Value } from '../documents/places.ts';
import { attributesOf, componentsOf } from '../documents/texts.ts';
import { isLocalized } from '../panel/entries.ts';
import { dataOf, type Existing } from './restore.ts';
import { keepVersion, readWhole, type Version } from './versions.ts';

async function existing(strapi: Core.Strapi, uid: string, entry: Value): Promise<Existing> {
  const entries = new Set<string>();
  const files = new Set<number>();
  for (const { holder, name, attribute } of placesIn(
    entry,
    attributesOf(strapi, uid)!,
    componentsOf(strapi),
  )) {
    const values = [holder[name] ?? []].flat() as { id: number; documentId: string }[];
    if (attribute.type === 'relation' && attribute.target?.startsWith('api::')) {
      const where = { documentId: { $in: values.map(({ documentId }) => documentId) } };
      const rows = await strapi.db
        .query(attribute.target as UID.ContentType)
        // Of a type only known while running, the types know no field.
        .findMany({ where, select: ['documentId'] as never });
      for (const row of rows as Value[]) entries.add(`${attribute.target} ${String(row['documentId'])}`);
    }
    if (attribute.type === 'media') {
      const where = { id: { $in: values.map(({ id }) => id) } };
      for (const { id } of await strapi.db.query('plugin::upload.file').findMany({ where, select: ['id'] }))
        files.add(Number(id));
    }
  }
  return {
    entry: (target, documentId) => entries.has(`${target} ${documentId}`),
    file: (id) => files.has(id),
  };
}

/** Writes one version in each language, all or none. */
export async function bringBack(strapi: Core.Strapi, versions: Version[]): Promise<void> {
  await strapi.db.transaction(async () => {
    for (const version of versions) {
      await write(strapi, version);
      const { contentType, document, locale } = version;
      const which = { documentId: document, locale, status: 'draft' } as const;
      const [entry] = await readWhole(strapi, contentType, which);
      if (entry) await keepVersion(strapi, { contentType, document, locale }, 'restored', entry);
    }
  });
}

async function write(strapi: Core.Strapi, { contentType, document, locale, entry }: Version): Promise<void> {
  const data = dataOf(
    entry,
    attributesOf(strapi, contentType)!,
    componentsOf(strapi),
    await existing(strapi, contentType, entry),
  );
  const language = isLocalized(strapi, contentType) && { locale: locale ?? 'fr' };
  const documents = documentsOf(strapi, contentType);
  const isThere = await strapi.db
    .query(contentType as UID.ContentType)
    .findOne({ where: { documentId: document }, select: ['id'] });
  if (isThere) await documents.update({ documentId: document, data, ...language });
  else await documents.create({ data: { ...data, documentId: document }, ...language });
}
