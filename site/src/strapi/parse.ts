/** From Strapi's rows to the entries pages rely on; what breaks the contract is named, and holds back only itself. */
import { contentTypes, type ContentTypeName, type Snapshot } from '@passerelle/shared/content/all';
import { adminPath } from '@passerelle/shared/contract';
import type { EntryFault } from '@passerelle/shared/publication';
import { defaultLocale, localeCodes, type Locale } from '@passerelle/shared/locales';
import { z } from 'zod';
import type { LastGood } from './last-good.ts';
import type { Row } from './rows.ts';

export type Rows = Record<ContentTypeName, Row[]>;

/** Zod's own French, so that an editor can read why. */
const french = z.locales.fr().localeError;

const localeOf = (row: Row): Locale => localeCodes.find((code) => code === row.locale) ?? defaultLocale;

const keyOf = (name: ContentTypeName, row: Row) => `${name}/${row.documentId}/${row.locale ?? ''}`;

/** What was parsed before: a row that was not read again need not be parsed again. */
const parsedRows = new WeakMap<Row, unknown>();

function parseRow(name: ContentTypeName, row: Row): { entry: unknown } | { issues: z.core.$ZodIssue[] } {
  if (parsedRows.has(row)) return { entry: parsedRows.get(row) };
  const result = contentTypes[name].schema.safeParse(row, { error: french });
  if (!result.success) return { issues: result.error.issues };
  parsedRows.set(row, result.data);
  return { entry: result.data };
}

export interface Parsed {
  snapshot: Snapshot;
  faults: EntryFault[];
  /** The rows shown in place of those at fault. */
  lastGood: LastGood;
}

/** Every entry that keeps the contract, the last good version of those that no longer do, and all their faults. */
export function parseRows(
  rows: Rows,
  before: { rows?: Rows | undefined; lastGood: LastGood } = { lastGood: {} },
): Parsed {
  const faults: EntryFault[] = [];
  const lastGood: LastGood = {};

  const parseType = (name: ContentTypeName) =>
    rows[name].flatMap((row) => {
      const parsed = parseRow(name, row);
      if ('entry' in parsed) return [parsed.entry];
      const good = lastGoodOf(name, row, before);
      if (good) lastGood[keyOf(name, row)] = good.row;
      faults.push(...faultsOf(name, row, { issues: parsed.issues, lastGoodShown: good !== undefined }));
      return good ? [good.entry] : [];
    });

  const snapshot = Object.fromEntries(
    (Object.keys(contentTypes) as ContentTypeName[]).map((name) => [name, parseType(name)]),
    // Every name with the entries of its own type: more than `fromEntries` can say.
  ) as unknown as Snapshot;
  return { snapshot, faults, lastGood };
}

function lastGoodOf(
  name: ContentTypeName,
  broken: Row,
  { rows, lastGood }: { rows?: Rows | undefined; lastGood: LastGood },
): { row: Row; entry: unknown } | undefined {
  const key = keyOf(name, broken);
  const row = lastGood[key] ?? rows?.[name].find((each) => keyOf(name, each) === key);
  const parsed = row && parseRow(name, row);
  return parsed && 'entry' in parsed ? { row, entry: parsed.entry } : undefined;
}

function faultsOf(
  name: ContentTypeName,
  row: Row,
  { issues, lastGoodShown }: { issues: z.core.$ZodIssue[]; lastGoodShown: boolean },
): EntryFault[] {
  const { documentId } = row;
  const locale = localeOf(row);
  return issues.map((issue) => ({
    type: name,
    title: String(row[contentTypes[name].title] ?? documentId),
    documentId,
    locale,
    field: issue.path.join('.'),
    reason: issue.message,
    adminPath: adminPath(contentTypes[name], { documentId, locale }),
    lastGoodShown,
  }));
}
