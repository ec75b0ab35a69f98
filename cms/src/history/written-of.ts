/** What is written in entries as they are kept, with the names of what they link to. */
import type { Core, UID } from '@strapi/strapi';
import { placesIn, type Value } from '../documents/places.ts';
import { attributesOf, componentsOf } from '../documents/texts.ts';
import { labelOf, titleAttribute } from '../panel/entries.ts';
import { writtenIn, type Labels, type Written } from './written.ts';

/** The names of everything some entries link to. */
async function labelsFor(strapi: Core.Strapi, uid: string, entries: Value[]): Promise<Labels> {
  const wanted = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const { holder, name, attribute } of placesIn(
      entry,
      attributesOf(strapi, uid)!,
      componentsOf(strapi),
    )) {
      if (attribute.type !== 'relation' || !attribute.target?.startsWith('api::')) continue;
      const ids = wanted.get(attribute.target) ?? new Set();
      for (const target of [holder[name] ?? []].flat() as Value[]) ids.add(String(target['documentId']));
      wanted.set(attribute.target, ids);
    }
  const names = new Map<string, string>();
  for (const [target, ids] of wanted) {
    const title = titleAttribute(target);
    const rows = await strapi.db
      .query(target as UID.ContentType)
      .findMany({ where: { documentId: { $in: [...ids] } }, orderBy: { id: 'desc' } });
    for (const row of rows as Value[])
      names.set(`${target} ${String(row['documentId'])}`, String(row[title]));
  }
  return {
    label: labelOf,
    component: (component) => strapi.components[component as UID.Component]?.info.displayName ?? component,
    entry: (target, documentId) => names.get(`${target} ${documentId}`) ?? 'contenu supprimé',
  };
}

/** Of each entry of a type, everything that is written in it. */
export async function writtenOf(strapi: Core.Strapi, uid: string, entries: Value[]): Promise<Written[][]> {
  const labels = await labelsFor(strapi, uid, entries);
  const reading = { uid, attributes: attributesOf(strapi, uid)!, components: componentsOf(strapi), labels };
  return entries.map((entry) => writtenIn(entry, reading));
}
