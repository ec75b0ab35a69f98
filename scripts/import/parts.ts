/** What organisations, places and services have in common when they are made sense of. */
import { verificationMethods } from '@passerelle/shared/directory/vocabulary';
import { addressOf, dayOf, emailOf, kept, lineOf, markdownOf } from './fields.ts';
import { readHours, type ReadSchedule } from './hours.ts';
import { readPhones } from './phones.ts';
import { textOf, valuesOf, type Fault, type SourceRecord } from './record.ts';
import { themesOf, type KnownTheme } from './theme-words.ts';

export interface Around {
  themes: KnownTheme[];
  /** Communes by postcode and by name, as documentIds. */
  communeOf: (postalCode: string | undefined, city: string | undefined) => string | undefined;
  source: string;
}

export interface Attributes {
  payload: Record<string, unknown>;
}

const number = 'Write it like 081 71 35 18 or +32 81 71 35 18.';

/** A row as Strapi stores it: its times have seconds. */
const stored = ({ opensAt, closesAt, ...row }: ReadSchedule): ReadSchedule => ({
  ...row,
  ...(opensAt && { opensAt: `${opensAt}:00.000` }),
  ...(closesAt && { closesAt: `${closesAt}:00.000` }),
});

/** Hours as rows, or as words for the note when they were not understood. */
export function hoursOf(value: unknown): { schedules: ReadSchedule[]; words?: string } {
  const text = lineOf(textOf(value)?.replaceAll('\n', '; '), 250);
  if (text === undefined) return { schedules: [] };
  const schedules = readHours(textOf(value)!)?.map(stored);
  return schedules ? { schedules } : { schedules: [], words: text };
}

export const phonesOf = (faults: Fault[], value: unknown) => {
  const text = Array.isArray(value) ? value.map(textOf).join('\n') : value;
  return (
    kept(
      faults,
      'phones',
      text,
      (each) => {
        const phones = readPhones(textOf(each) ?? '');
        return phones.length > 0 ? phones : undefined;
      },
      number,
    ) ?? []
  );
};

export interface Part {
  record: SourceRecord;
  around: Around;
  notes: Fault[];
  name: string | undefined;
}

export function common({ record: { fields }, around, notes, name }: Part) {
  const themes = themesOf(valuesOf(fields.themes), around.themes);
  if (themes.unknown.length > 0) {
    notes.push({
      field: 'themes',
      reason: `${themes.unknown.map((each) => `"${each}"`).join(', ')} is none of the site's themes`,
      remedy: 'Create the theme, or choose one afterwards.',
    });
  }
  const verifiedOn = dayOf(fields.verifiedOn);
  return {
    name,
    themes: themes.ids,
    email: kept(notes, 'email', fields.email, emailOf, 'Write it like nom@exemple.be.'),
    phones: phonesOf(notes, fields.phones),
    verification: verifiedOn && { date: verifiedOn, method: verificationMethods.web, by: around.source },
    sourceUrl: addressOf(fields.sourceUrl),
  };
}

export function described(notes: Fault[], fields: Record<string, unknown>, otherwise: string): string {
  const text = markdownOf(fields.description) ?? markdownOf(fields.inBrief);
  if (text) return text;
  notes.push({
    field: 'description',
    reason: 'there is none',
    remedy: 'A sentence says so meanwhile: write the description in the panel.',
  });
  return otherwise;
}
