/** An older version as what Strapi is given to write: links to what still exists, components without their old numbers. */
import { placesIn, type Attributes, type Components, type Value } from '../documents/places.ts';

/** What of the present can still be linked to. */
export interface Existing {
  entry(uid: string, documentId: string): boolean;
  file(id: number): boolean;
}

const own = [
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];
/** An hour that was chosen then is not chosen again by restoring a text. */
const wishes = ['publishAt', 'unpublishAt'];

/** The data that writes an entry as it was. */
export function dataOf(
  version: Value,
  attributes: Attributes,
  components: Components,
  existing: Existing,
): Value {
  const data = structuredClone(version);
  for (const { holder, name, attribute } of [...placesIn(data, attributes, components)]) {
    const value = holder[name];
    if (attribute.type === 'relation') {
      if (attribute.mappedBy) delete holder[name];
      else {
        const targets = ([value ?? []].flat() as { documentId: string }[]).map(
          ({ documentId }) => documentId,
        );
        holder[name] = { set: targets.filter((id) => existing.entry(attribute.target!, id)) };
      }
    } else if (attribute.type === 'media') {
      const ids = ([value ?? []].flat() as { id: number }[]).map(({ id }) => id).filter(existing.file);
      holder[name] = Array.isArray(value) ? ids : (ids[0] ?? null);
    } else if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      for (const part of [value ?? []].flat() as Value[]) delete part['id'];
    }
  }
  for (const name of [...own, ...wishes]) delete data[name];
  return data;
}
