/** What can happen to an entry of any type, found from its contract alone: types that come later are edited too. */
import { contentTypes, type ContentTypeName } from '@passerelle/shared/content/all';
import type { Row } from './stand-in-strapi.ts';

/** Said by Strapi, not by an editor. */
const system = new Set([
  'id',
  'documentId',
  'locale',
  '__component',
  'createdAt',
  'updatedAt',
  'publishedAt',
]);

/** What may be put behind a text: words where words are allowed, else what an address may end with. */
const additions = [' (revu)', '-revu'];

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keeps = (name: ContentTypeName, row: Row) => contentTypes[name].schema.safeParse(row).success;

/** The places of every text in a row, its components included. */
function* texts(value: Row | unknown[]): Generator<{ holder: Row; key: string; text: string }> {
  for (const [key, each] of Object.entries(value)) {
    if (system.has(key)) continue;
    if (typeof each === 'string') yield { holder: value as Row, key, text: each };
    else if (isRow(each) || Array.isArray(each)) yield* texts(each);
  }
}

/** Every text of a row changed, where its contract lets it be another. */
function reworded(name: ContentTypeName, row: Row): Row {
  const copy = structuredClone(row);
  for (const { holder, key, text } of texts(copy)) {
    const other = additions.find((addition) => {
      holder[key] = text + addition;
      return keeps(name, copy);
    });
    if (other === undefined) holder[key] = text;
  }
  return copy;
}

/** Everything taken away that an entry may lack: its links, its lists, its optional texts. */
function emptied(name: ContentTypeName, row: Row): Row {
  const copy = structuredClone(row);
  for (const [key, value] of Object.entries(copy)) {
    if (system.has(key) || value === null) continue;
    copy[key] = Array.isArray(value) ? [] : null;
    if (!keeps(name, copy)) copy[key] = value;
  }
  return copy;
}

/** By what an editor would call it; an entry that was withdrawn has no row. */
export const edits: Record<string, (name: ContentTypeName, row: Row) => Row | undefined> = {
  reworded,
  emptied,
  withdrawn: () => undefined,
};
