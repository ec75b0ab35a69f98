/** HSDS as a zip of CSV tables (a Frictionless data package): the tables are joined again, then read as HSDS JSON. */
import { unzipSync } from 'fflate';
import { decode } from '../decode.ts';
import { ImportError, type SourceRecord } from '../record.ts';
import { rowsOf, type Row } from './csv.ts';
import { readHsds } from './hsds.ts';

/** Beyond this, a zip is not a directory but an attack, or a mistake. */
const largestTable = 200 * 1024 * 1024;

type Tables = Map<string, Row[]>;

function tablesOf(bytes: Uint8Array): Tables {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name.endsWith('.csv') && originalSize < largestTable,
    });
  } catch (error) {
    throw new ImportError(
      `The zip cannot be opened: ${(error as Error).message}. Make it again with any zip program.`,
    );
  }
  return new Map(
    Object.entries(files).map(([name, content]) => [
      name.replace(/^.*\//, '').replace(/\.csv$/, ''),
      rowsOf(decode(content)).map(({ row }) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')),
      ),
    ]),
  );
}

export function readTables(bytes: Uint8Array): SourceRecord[] {
  const tables = tablesOf(bytes);
  const table = (...names: string[]) => names.flatMap((name) => tables.get(name) ?? []);
  const services = table('services', 'service');
  const organizations = table('organizations', 'organization');
  if (services.length + organizations.length === 0) {
    throw new ImportError(
      `The zip has neither services.csv nor organizations.csv; it has: ${[...tables.keys()].join(', ') || 'no CSV'}. Is it an HSDS data package?`,
    );
  }
  const by = (rows: Row[], key: string) => Map.groupBy(rows, (row) => row[key] ?? '');
  const children = [
    'phones',
    'schedules',
    'contacts',
    'languages',
    'attributes',
    'cost_options',
    'accessibility',
    'addresses',
  ] as const;
  const parents = ['service_id', 'location_id', 'organization_id', 'service_at_location_id'] as const;
  const terms = new Map(table('taxonomy_terms', 'taxonomy_term').map((term) => [term.id, term]));
  const joined = new Map(
    parents.map((parent) => [
      parent,
      children.map((child) => [child, by(table(child, child.replace(/e?s$/, '')), parent)] as const),
    ]),
  );
  const links = by(table('attributes'), 'link_id');
  const withChildren = (row: Row, parent: (typeof parents)[number]) => ({
    ...row,
    ...Object.fromEntries(joined.get(parent)!.map(([child, rows]) => [child, rows.get(row.id ?? '') ?? []])),
    attributes: (links.get(row.id ?? '') ?? []).map((each) => ({
      ...each,
      taxonomy_term: terms.get(each.taxonomy_term_id),
    })),
  });
  const atLocations = by(table('service_at_locations', 'service_at_location'), 'service_id');
  return readHsds({
    organizations: organizations.map((row) => withChildren(row, 'organization_id')),
    locations: table('locations', 'location').map((row) => withChildren(row, 'location_id')),
    services: services.map((row) => ({
      ...withChildren(row, 'service_id'),
      service_at_locations: (atLocations.get(row.id ?? '') ?? []).map((each) =>
        withChildren(each, 'service_at_location_id'),
      ),
    })),
  });
}
