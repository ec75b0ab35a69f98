/** Which content types link to which: what links to an entry must be read again when that entry changes. */
import { contentTypes, type ContentTypeName } from '@passerelle/shared/content/all';
import { z } from 'zod';

const names = Object.keys(contentTypes) as ContentTypeName[];

/** The relations a type declares, found in its own schema (shared/src/fields.ts, `relation`). */
const relationsOf = new Map(
  names.map((name) => {
    const schema = z.toJSONSchema(contentTypes[name].schema, { io: 'input', unrepresentable: 'any' });
    const targets = JSON.stringify(schema).matchAll(/"relation":"([^"]+)"/g);
    return [name, new Set([...targets].map((match) => match[1]))];
  }),
);

export const nameOf = (uid: string): ContentTypeName | undefined =>
  names.find((name) => contentTypes[name].uid === uid);

/** The types with links to a type. */
export const referencing = (uid: string): ContentTypeName[] =>
  names.filter((name) => relationsOf.get(name)!.has(uid));
