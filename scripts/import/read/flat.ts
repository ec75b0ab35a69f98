/** A line that says everything at once (CSV, GeoJSON) as the organisation, place and service it is about. */
import { createHash } from 'node:crypto';
import { matchColumns, type Column, type Mapping } from '../mapping.ts';
import { ImportError, textOf, type SourceRecord } from '../record.ts';
import { nameKey } from '../words.ts';

type Line = Partial<Record<Column, unknown>>;

/** Columns only a service has: a list of them is a list of services. */
const ofServices: Column[] = [
  'hours',
  'audiences',
  'cost',
  'type',
  'languages',
  'frenchLevels',
  'conditions',
  'inBrief',
];
const ofPlaces: Column[] = [
  'street',
  'addressLine2',
  'postalCode',
  'city',
  'latitude',
  'longitude',
  'address',
  'transport',
  'accessibility',
];
const ofOrganizations: Column[] = [
  'website',
  'companyNumber',
  'legalForm',
  'acronym',
  'sourceUrl',
  'verifiedOn',
];

const pick = (line: Line, names: Column[]) =>
  Object.fromEntries(names.flatMap((name) => (line[name] === undefined ? [] : [[name, line[name]]])));

/** A name for what has none: the same words give the same one at every import. */
const derivedId = (...words: (string | undefined)[]) =>
  createHash('sha256')
    .update(words.map((word) => nameKey(word ?? '')).join('|'))
    .digest('hex')
    .slice(0, 16);

/** Their line under our names. */
function underOurNames(
  row: Record<string, unknown>,
  matched: Map<Column, string[]>,
  { defaults }: Mapping,
): Line {
  const line: Line = {};
  for (const [name, headers] of matched) {
    const values = headers
      .map((header) => row[header])
      .filter((value) => Array.isArray(value) || textOf(value) !== undefined);
    if (values.length > 0)
      line[name] = values.length === 1 ? values[0] : values.map((value) => textOf(value)).join('\n');
  }
  for (const [name, value] of Object.entries(defaults) as [Column, unknown][]) line[name] ??= value;
  if (line.street !== undefined && line.number !== undefined)
    line.street = `${textOf(line.street)} ${textOf(line.number)}`;
  return line;
}

/** The records of a table; `coordinates` come with a GeoJSON feature. */
export function readFlat(
  rows: { row: Record<string, unknown>; where: string; coordinates?: [number, number] | undefined }[],
  mapping: Mapping,
): SourceRecord[] {
  const headers = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))];
  const matched = matchColumns(headers, mapping);
  if (!matched.has('name') && !matched.has('organization')) {
    throw new ImportError(
      `No column looks like a name. The file has: ${headers.join(', ')}. Say which one is, in a mapping file: "columns: {name: …}", and pass it with --mapping.`,
    );
  }
  const isService =
    mapping.each !== undefined
      ? mapping.each === 'service'
      : ofServices.some((name) => matched.has(name)) || (matched.has('name') && matched.has('organization'));
  const records = new Map<string, SourceRecord>();
  const keep = (record: SourceRecord) => {
    const key = `${record.type} ${record.sourceId}`;
    // The same organisation or place on many lines; two lines with one id stay two, for the report to say so.
    if (record.type === 'service' || !records.has(key))
      records.set(records.has(key) ? `${key} ${record.where}` : key, record);
  };
  for (const { row, where, coordinates } of rows) {
    const line = underOurNames(row, matched, mapping);
    if (coordinates) [line.longitude, line.latitude] = coordinates;
    const name = textOf(line.name) ?? textOf(line.organization);
    const organizationName = textOf(line.organization) ?? name;
    const given = textOf(line.id);
    const postalCode = textOf(line.postalCode) ?? textOf(line.address);
    const organization =
      matched.has('organization') || !given
        ? `o-${derivedId(organizationName, matched.has('organization') ? '' : postalCode)}`
        : given;
    const isOwn = !isService || !matched.has('organization');
    keep({
      type: 'organization',
      sourceId: organization,
      where,
      fields: {
        name: organizationName,
        ...pick(line, ofOrganizations),
        ...(isOwn && pick(line, ['description', 'email', 'phones', 'themes'])),
      },
    });
    const hasPlace = line.street !== undefined || line.address !== undefined || line.postalCode !== undefined;
    const place = `l-${derivedId(organizationName, textOf(line.street) ?? textOf(line.address), textOf(line.postalCode))}`;
    if (hasPlace) {
      keep({
        type: 'location',
        sourceId: place,
        where,
        organization,
        fields: { ...pick(line, ofPlaces), ...(!isService && pick(line, ['hours'])) },
      });
    }
    if (!isService) continue;
    const { hours } = line;
    const elsewhere = new Set<string>(['id', 'organization', 'number', 'hours', ...ofPlaces]);
    const fields = Object.fromEntries(Object.entries(line).filter(([column]) => !elsewhere.has(column)));
    keep({
      type: 'service',
      sourceId: given ?? `s-${derivedId(organizationName, name, postalCode)}`,
      where,
      organization,
      fields: { ...fields, name, ...(!hasPlace && { hours }) },
      places: hasPlace ? [{ location: place, hours }] : [],
    });
  }
  return [...records.values()];
}
