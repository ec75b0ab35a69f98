/** An entry as a list of what is written in it, in the order and the words of its form: what people compare. */
import { placesIn, type Attributes, type Components, type Place, type Value } from '../documents/places.ts';

/** One thing written: where, as the form says it, and the text. */
export interface Written {
  label: string;
  text: string;
}

export interface Labels {
  /** What the form calls an attribute of a type or component. */
  label(uid: string, attribute: string): string;
  /** What the block picker calls a component. */
  component(uid: string): string;
  /** The name of an entry that is linked to. */
  entry(uid: string, documentId: string): string;
}

interface Reading {
  uid: string;
  attributes: Attributes;
  components: Components;
  labels: Labels;
}

const date = new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeZone: 'Europe/Brussels' });
const instant = new Intl.DateTimeFormat('fr-BE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Brussels',
});

function textOf(value: unknown, { type, target }: Place['attribute'], labels: Labels): string {
  if (value === null || value === undefined) return '';
  if (type === 'boolean') return value ? 'Oui' : 'Non';
  if (type === 'date') return date.format(new Date(`${String(value)}T12:00:00Z`));
  if (type === 'datetime') return instant.format(new Date(value as string));
  if (type === 'relation') {
    const targets = [value].flat() as { documentId: string }[];
    return targets.map(({ documentId }) => labels.entry(target!, documentId)).join(', ');
  }
  if (type === 'media')
    return ([value].flat() as { name?: string }[]).map(({ name }) => name ?? '?').join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string).trim();
}

/** What Strapi keeps of itself, and what no form shows. */
const hidden = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
  'firstPublishedAt',
]);

/** Everything that is written in an entry. */
export function writtenIn(entry: Value, { uid, attributes, components, labels }: Reading): Written[] {
  const names = new Map<string, string>();
  const written: Written[] = [];
  for (const { holder, name, attribute, path, component } of placesIn(entry, attributes, components)) {
    if (hidden.has(name) || attribute.mappedBy) continue;
    const above = path.slice(0, -1).join('.');
    const own = labels.label(component ?? uid, name);
    const label = names.has(above) ? `${names.get(above)} › ${own}` : own;
    if (attribute.type === 'component' || attribute.type === 'dynamiczone') {
      const inside = holder[name];
      for (const [index, part] of (Array.isArray(inside) ? inside : []).entries()) {
        const kind = attribute.components
          ? ` (${labels.component(String((part as Value)['__component']))})`
          : '';
        names.set([...path, index].join('.'), `${label} ${index + 1}${kind}`);
      }
      if (!Array.isArray(inside)) names.set(path.join('.'), label);
      continue;
    }
    const text = textOf(holder[name], attribute, labels);
    if (text !== '') written.push({ label, text });
  }
  return written;
}
