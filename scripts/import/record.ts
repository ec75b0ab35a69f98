/** What every format is read into: loose values under the names of the contract, to be made sense of afterwards. */

export type RecordType = 'organization' | 'location' | 'service';

export interface SourceRecord {
  type: RecordType;
  /** The same in every edition of the source. */
  sourceId: string;
  /** Where in the file, for whoever will correct it: `line 12`, `services[3]`. */
  where: string;
  /** As the source says it, by attribute: text, numbers, lists. */
  fields: Record<string, unknown>;
  /** The organisation's `sourceId`. */
  organization?: string | undefined;
  /** Where a service is offered. */
  places?: SourcePlace[] | undefined;
}

export interface SourcePlace {
  /** The location's `sourceId`. */
  location: string;
  hours?: unknown;
  phones?: unknown;
}

/** The file cannot be read at all; the message says what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
}

/** Something a record says that cannot be kept. */
export interface Fault {
  field: string;
  reason: string;
  remedy: string;
}

/** Plain text of whatever a source gave; nothing for what says nothing. */
export function textOf(value: unknown): string | undefined {
  if (value === null || value === undefined || typeof value === 'object') return undefined;
  const text = String(value).replaceAll('\u00a0', ' ').trim();
  return text === '' || /^(n\/?a|null|none|-+|\?+)$/i.test(text) ? undefined : text;
}

/** Several values of whatever a source gave: a list, or words apart by `;`, `|`, `,` or lines. */
export function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  return (textOf(value) ?? '')
    .split(/[;|,\n]/)
    .map((each) => each.trim())
    .filter(Boolean);
}
