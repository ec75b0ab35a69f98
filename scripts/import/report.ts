/** What an import found, for the person who will decide about it. */
import type { Plan, Planned } from './plan.ts';
import type { Fault, RecordType } from './record.ts';

const names: Record<RecordType, [one: string, many: string]> = {
  organization: ['organisation', 'organisations'],
  location: ['place', 'places'],
  service: ['service', 'services'],
};

const titleOf = ({ payload, record }: Planned) =>
  `${names[record.type][0]} "${String(payload.name ?? record.sourceId)}"`;
const said = ({ field, reason, remedy }: Fault) => `${field}: ${reason}. ${remedy}`;

/** Lists are cut here, unless all of it is wanted. */
const shown = 20;

function section(title: string, lines: string[], all: boolean): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - shown;
  const kept = all || rest <= 0 ? lines : [...lines.slice(0, shown), `… and ${rest} more; --all shows them`];
  return ['', `${title} (${lines.length})`, ...kept.map((line) => `  ${line}`)];
}

/** The report of a plan, line by line. */
export function reportOf(
  { records }: Plan,
  { file, format, source, all }: { file: string; format: string; source: string; all: boolean },
): string {
  const count = (type: RecordType, outcome: string) =>
    records.filter((each) => each.record.type === type && each.outcome === outcome).length;
  const table = (['organization', 'location', 'service'] as const).map((type) => {
    const cells = (['new', 'changed', 'same', 'duplicate', 'rejected'] as const).map(
      (outcome) => `${count(type, outcome)} ${outcome}`,
    );
    return `  ${names[type][1].padEnd(14)} ${cells.join(' · ')}`;
  });
  const rejected = records.flatMap((each) =>
    each.rejected.map((fault) => `${each.record.where}: ${titleOf(each)}: ${said(fault)}`),
  );
  const duplicates = records
    .filter(({ outcome }) => outcome === 'duplicate')
    .map((each) => {
      const other = each.first
        ? `${each.first.record.where} of this file`
        : `"${String(each.stored?.name)}" of the CMS (${each.stored?.documentId})`;
      return `${each.record.where}: ${titleOf(each)} looks like ${other}: same name and postcode. It is left out; --with-duplicates writes it.`;
    });
  const changed = records
    .filter(({ outcome }) => outcome === 'changed')
    .map((each) => `${each.record.where}: ${titleOf(each)}: ${each.changes.join(', ')}`);
  const notes = records.flatMap((each) =>
    each.outcome === 'rejected' || each.outcome === 'duplicate'
      ? []
      : each.notes.map((fault) => `${each.record.where}: ${titleOf(each)}: ${said(fault)}`),
  );
  return [
    `${file}: ${format}, source "${source}"`,
    ...table,
    ...section('Rejected', rejected, all),
    ...section('Possible duplicates', duplicates, all),
    ...section('Changed', changed, all),
    ...section('Written with something left out', notes, all),
  ].join('\n');
}
