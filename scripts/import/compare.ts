/** Whether an entry says what a payload says, attribute by attribute. */
import { isDeepStrictEqual } from 'node:util';

/** A stored or a wanted value, brought to one form: no numbers of rows, no empty values, times to the minute. */
function comparable(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(comparable);
  if (typeof value === 'string')
    return /^\d{2}:\d{2}:\d{2}(\.\d+)?$/.test(value) ? value.slice(0, 5) : value.trim();
  if (typeof value !== 'object') return value;
  if ('documentId' in value) return value.documentId;
  const parts = Object.entries(value)
    .filter(
      ([name, part]) =>
        name !== 'id' && name !== '__component' && comparable(part) !== undefined && part !== false,
    )
    .map(([name, part]) => [name, comparable(part)]);
  return Object.fromEntries(parts.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

/** Strapi fills these in where nothing was said: they are no difference. */
const filledIn = new Set(['publicHolidays', 'schoolHolidays', 'everyMonths']);

function without(value: unknown, names: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => without(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !names.has(name))
      .map(([name, part]) => [name, without(part, names)]),
  );
}

/** The attributes of the payload that differ; what the payload does not name is left as it is. */
export function differences(payload: Record<string, unknown>, stored: Record<string, unknown>): string[] {
  const form = (value: unknown) => without(comparable(value), filledIn);
  return Object.entries(payload)
    .filter(([name, value]) => !isDeepStrictEqual(form(value), form(stored[name])))
    .map(([name]) => name);
}
