/** From a record as its source says it to what Strapi stores: relations by `sourceId`, labels in French. */
import { lineOf } from './fields.ts';
import { location } from './location.ts';
import { organization } from './organization.ts';
import type { Around, Attributes } from './parts.ts';
import type { Fault, SourceRecord } from './record.ts';
import { service, type ReadPlace } from './service.ts';

export interface Understood {
  record: SourceRecord;
  /** Attributes as Strapi stores them, relations apart. */
  payload: Record<string, unknown>;
  places: ReadPlace[];
  /** What keeps it from being written. */
  rejected: Fault[];
  /** What is written without it. */
  notes: Fault[];
}

const withoutEmpty = (payload: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(payload).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Makes sense of a record. */
export function understand(record: SourceRecord, around: Around): Understood {
  const notes: Fault[] = [];
  const rejected: Fault[] = [];
  const { fields } = record;
  const name = lineOf(fields.name, 150)?.replace(/\.$/, '');
  const parts: Attributes & { places?: ReadPlace[] } = { organization, location, service }[record.type]({
    record,
    around,
    notes,
    name,
  });
  if (name === undefined && record.type !== 'location') {
    rejected.push({
      field: 'name',
      reason: 'it has no name',
      remedy: 'Name it in the source, or map the column of names with --mapping.',
    });
  }
  if (record.type === 'service' && record.organization === undefined) {
    rejected.push({
      field: 'organization',
      reason: 'it says of no organisation whose service it is',
      remedy: 'Give its organisation in the source.',
    });
  }
  const payload = withoutEmpty({ ...parts.payload, source: around.source, sourceId: record.sourceId });
  return {
    record,
    payload,
    places: parts.places ?? [],
    rejected,
    notes,
  };
}
