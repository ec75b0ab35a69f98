/** From Strapi's rows to the entries pages rely on; what breaks the contract is named, all of it at once. */
import { contentTypes, type ContentTypeName, type Snapshot } from '@passerelle/shared/content/all';
import type { EntryFault } from '@passerelle/shared/publication';
import { defaultLocale, localeCodes, type Locale } from '@passerelle/shared/locales';
import { z } from 'zod';
import type { Row } from './rows.ts';

export type Rows = Record<ContentTypeName, Row[]>;

/** Zod's own French, so that an editor can read why. */
const french = z.locales.fr().localeError;

const localeOf = (row: Row): Locale => localeCodes.find((code) => code === row.locale) ?? defaultLocale;

/** What was parsed before: a row that was not read again need not be parsed again. */
const parsedRows = new WeakMap<Row, unknown>();

/** Every entry that keeps the contract, and every fault of those that do not. */
export function parseRows(rows: Rows): { snapshot: Snapshot; faults: EntryFault[] } {
  const faults: EntryFault[] = [];
  const parseType = <Name extends ContentTypeName>(name: Name): Snapshot[Name] => {
    const { schema, title } = contentTypes[name];
    return rows[name].flatMap((row) => {
      if (parsedRows.has(row)) return [parsedRows.get(row)];
      const result = schema.safeParse(row, { error: french });
      if (result.success) {
        parsedRows.set(row, result.data);
        return [result.data];
      }
      for (const issue of result.error.issues) {
        faults.push({
          type: name,
          title: String(row[title] ?? row.documentId),
          documentId: row.documentId,
          locale: localeOf(row),
          field: issue.path.join('.'),
          reason: issue.message,
        });
      }
      return [];
    }) as Snapshot[Name];
  };
  const snapshot = Object.fromEntries(
    (Object.keys(contentTypes) as ContentTypeName[]).map((name) => [name, parseType(name)]),
  ) as Snapshot;
  return { snapshot, faults };
}
