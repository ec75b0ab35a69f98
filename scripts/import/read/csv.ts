/** Tables, whoever wrote them: the delimiter is the one the first line uses most. */
import { parse } from 'csv-parse/sync';
import type { Mapping } from '../mapping.ts';
import { ImportError, type SourceRecord } from '../record.ts';
import { readFlat } from './flat.ts';

export type Row = Record<string, string>;

/** The lines of a CSV file as objects, each with its line number. */
export function rowsOf(text: string): { row: Row; where: string }[] {
  const head = text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0]!;
  const unquoted = head.replaceAll(/"[^"]*"/g, '');
  const count = (sign: string) => unquoted.split(sign).length;
  const delimiter = [',', ';', '\t', '|'].toSorted((a, b) => count(b) - count(a))[0]!;
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter,
      columns: (names: string[]) => names.map((name, index) => name.trim() || `column ${index + 1}`),
      relaxColumnCount: true,
      relaxQuotes: true,
      skipEmptyLines: true,
      skipRecordsWithEmptyValues: true,
      trim: true,
      info: true,
      // What `info` adds is not in the types.
    }) as unknown as { record: Row; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ row: record, where: `line ${info.lines}` }));
  } catch (error) {
    throw new ImportError(
      `The CSV cannot be read: ${(error as Error).message}. Save it again as "CSV UTF-8".`,
    );
  }
}

export const readCsv = (text: string, mapping: Mapping): SourceRecord[] => readFlat(rowsOf(text), mapping);
