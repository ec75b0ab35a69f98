/** What an import would do: each record new, changed, the same, a possible duplicate, or refused, and why. */
import type { Stored } from '../seed/strapi-rest.ts';
import { differences } from './compare.ts';
import { likenessOf, type Present } from './present.ts';
import type { RecordType, SourceRecord } from './record.ts';
import { understand, type Understood } from './understand.ts';
import { nameKey, slugOf } from './words.ts';

export type Outcome = 'new' | 'changed' | 'same' | 'duplicate' | 'rejected';

export interface Planned extends Understood {
  outcome: Outcome;
  /** The entry that is there already; of a duplicate, the one it may be. */
  stored?: Stored | undefined;
  /** Of a duplicate within the file: the record it may be. */
  first?: Planned | undefined;
  /** Attributes that differ. */
  changes: string[];
}

export interface Plan {
  records: Planned[];
  /** What a `sourceId` is in the CMS; completed as records are written. */
  ids: Map<string, string>;
}

/** How relations are looked up, in `Plan.ids`. */
export const idKey = (type: RecordType, sourceId: string) => `${type} ${sourceId}`;

/** Organisations first: what refers to something comes after it. */
const order: RecordType[] = ['organization', 'location', 'service'];

/** The payload with its relations, as far as they exist. */
export function withRelations(
  { record, payload, places }: Understood,
  ids: Map<string, string>,
): Record<string, unknown> {
  const owner = record.organization && ids.get(idKey('organization', record.organization));
  const placed = places
    .map(({ location, ...place }) => ({ location: ids.get(idKey('location', location)), ...place }))
    .filter(({ location }) => location !== undefined);
  return { ...payload, ...(owner && { organization: owner }), ...(placed.length > 0 && { places: placed }) };
}

export function planImport(
  records: SourceRecord[],
  present: Present,
  { source, withDuplicates }: { source: string; withDuplicates: boolean },
): Plan {
  const ids = new Map<string, string>();
  const around = { source, themes: present.themes, communeOf: present.communeOf };
  const names = new Map(
    records
      .filter(({ type }) => type === 'organization')
      .map((each) => [each.sourceId, String(each.fields.name ?? '')]),
  );
  const postalCodes = new Map<string, string>();
  for (const place of present.entries.location) {
    const owner = place.organization as Stored | null;
    if (owner && place.postalCode) postalCodes.set(owner.documentId, String(place.postalCode));
  }
  const placeCode = new Map<string, string>();
  const planned: Planned[] = [];
  const seen = new Map<string, Planned>();
  const slugs = new Map(
    order.map((type) => [type, new Set(present.entries[type].map(({ slug }) => String(slug)))]),
  );
  const understood = records.map((record) => understand(record, around));
  for (const { record, payload } of understood) {
    if (record.type === 'location' && record.organization && payload.postalCode)
      placeCode.set(record.organization, String(payload.postalCode));
  }
  for (const type of order) {
    const bySource = new Map(
      present.entries[type]
        .filter((each) => each.source === source)
        .map((each) => [String(each.sourceId), each]),
    );
    const others = present.entries[type].filter((each) => each.source !== source);
    const alike = new Map(others.map((each) => [likenessOf(type, each, postalCodes), each]));
    for (const each of understood.filter(({ record }) => record.type === type)) {
      const { record } = each;
      const near =
        type === 'organization'
          ? placeCode.get(record.sourceId)
          : type === 'service'
            ? nameKey(names.get(record.organization ?? '') ?? '')
            : String(each.payload.postalCode ?? '');
      const likeness = `${type} ${nameKey(String(each.payload.name ?? ''))}|${near ?? ''}`;
      const stored = bySource.get(record.sourceId);
      const twin = stored ? undefined : alike.get(likeness.slice(type.length + 1));
      const first =
        seen.get(idKey(type, record.sourceId)) ?? (stored || withDuplicates ? undefined : seen.get(likeness));
      const isDuplicate = first !== undefined || (twin !== undefined && !withDuplicates);
      const orphan =
        type === 'service' && record.organization && !seen.has(idKey('organization', record.organization));
      const rejected = orphan
        ? [
            ...each.rejected,
            {
              field: 'organization',
              reason: `its organisation (${record.organization}) is not in the file or was refused`,
              remedy: 'Mend the organisation first.',
            },
          ]
        : each.rejected;
      const changes = stored ? differences(withRelations(each, ids), stored) : [];
      const outcome: Outcome =
        rejected.length > 0
          ? 'rejected'
          : isDuplicate
            ? 'duplicate'
            : !stored
              ? 'new'
              : changes.length > 0
                ? 'changed'
                : 'same';
      const plan: Planned = { ...each, rejected, outcome, stored: stored ?? twin, first, changes };
      if (outcome === 'new' && type !== 'location')
        plan.payload = { ...plan.payload, slug: freeSlug(String(plan.payload.name), slugs.get(type)!) };
      if (outcome !== 'rejected') {
        if (plan.stored) ids.set(idKey(type, record.sourceId), plan.stored.documentId);
        if (!seen.has(idKey(type, record.sourceId))) seen.set(idKey(type, record.sourceId), first ?? plan);
        if (!seen.has(likeness)) seen.set(likeness, plan);
      }
      planned.push(plan);
    }
  }
  return { records: planned, ids };
}

function freeSlug(name: string, taken: Set<string>): string {
  const base = slugOf(name);
  let slug = base;
  for (let count = 2; taken.has(slug); count += 1) slug = `${base}-${count}`;
  taken.add(slug);
  return slug;
}
