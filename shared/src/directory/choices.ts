/**
 * Several values of a closed list. Strapi has no such attribute: its custom field `global::choices` (a list of English
 * values, as JSON) shows their French labels to editors.
 */
import { z } from 'zod';
import { lists, type ListName, type Value } from './vocabulary.ts';

const oneOfList = <Name extends ListName>(name: Name) => z.enum(Object.keys(lists[name]) as Value<Name>[]);

/** Any number of values of a list, none when nothing was chosen. */
export const choices = <Name extends ListName>(name: Name) =>
  z
    .array(oneOfList(name))
    .nullish()
    .transform((value) => value ?? [])
    .meta({ list: name });

/** One value of a list at least. */
export const someChoices = <Name extends ListName>(name: Name) =>
  z.array(oneOfList(name)).min(1).meta({ list: name });

/** The values of a list that it does not have; what is no list of values at all has itself. */
export function unknownChoices(name: ListName, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [JSON.stringify(value)];
  return value.filter((each) => typeof each !== 'string' || !Object.hasOwn(lists[name], each)).map(String);
}
