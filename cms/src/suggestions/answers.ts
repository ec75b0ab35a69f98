/** What was written into the forms, read once: either a suggestion, or what to correct. */
import { z } from 'zod';
import { fieldsOf, type Field } from './fields.ts';
import type { Attempt } from './pages.ts';
import type { Change } from './suggestions.ts';
import { partnerTexts, reportTexts, type ReportTexts } from './texts.ts';
import type { Reportable } from '@passerelle/shared/suggestions';

/** A form's fields as they arrive: text, whatever else was sent. */
export type Written = { [name: string]: string };

const formFields = z.record(z.string(), z.unknown());

/** Reads a form's body; what is not text counts as nothing. */
export function readForm(body: unknown): Written {
  const { data } = formFields.safeParse(body ?? {});
  return Object.fromEntries(
    Object.entries(data ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : '',
    ]),
  );
}

const isEmail = (value: string) => z.email().max(200).safeParse(value).success;
const isUrl = (value: string) => z.url({ protocol: /^https?$/ }).safeParse(value).success;

export interface Report {
  about: string;
  message: string;
  author: string;
}

/** A reader's report, or what is missing in it. */
export function readReport(type: Reportable, written: Written, texts: ReportTexts): Report | Attempt {
  const { about = '', message = '', email = '' } = written;
  const faults: Attempt['faults'] = {
    ...(fieldsOf[type].some(({ name }) => name === about) ? {} : { about: texts.noAbout }),
    ...(message === '' ? { message: texts.noMessage } : {}),
    ...(email === '' || isEmail(email) ? {} : { email: texts.badEmail }),
  };
  if (Object.keys(faults).length > 0) return { values: written, faults };
  return { about, message: message.slice(0, 1_000), author: email };
}

/** What a record says now, for the form of whoever keeps it. */
export const shownValues = (fields: Field[], row: { [name: string]: unknown }): Written =>
  Object.fromEntries(fields.filter(({ plain }) => plain).map(({ name }) => [name, String(row[name] ?? '')]));

export interface PartnerAnswer {
  message: string;
  changes: Change[];
}

/** The answer of whoever keeps a service: texts to take over, the rest in words; or what to correct. */
export function readAnswer(
  type: Reportable,
  written: Written,
  row: { [name: string]: unknown },
): PartnerAnswer | Attempt {
  if (written['answer'] === 'exact') return { message: '', changes: [] };
  const fields = fieldsOf[type];
  const shown = shownValues(fields, row);
  const labels = reportTexts('fr').fields;
  const changes: Change[] = [];
  const words: string[] = written['closed'] === 'yes' ? [`${partnerTexts.closed}.`] : [];
  const faults: Attempt['faults'] = {};
  for (const { name, plain, maxLength = 1_000 } of fields) {
    if (name === 'closed') continue;
    const after = (written[name] ?? (plain ? shown[name] : ''))!.slice(0, maxLength);
    if (!plain) {
      if (after !== '') words.push(`${labels[name] ?? name} : ${after}`);
    } else if (after !== shown[name]!.trim()) {
      if (plain === 'email' && after !== '' && !isEmail(after)) faults[name] = partnerTexts.badEmail;
      if (plain === 'url' && after !== '' && !isUrl(after)) faults[name] = partnerTexts.badUrl;
      changes.push({ field: name, before: shown[name]!, after });
    }
  }
  if (changes.length === 0 && words.length === 0) faults['other'] = partnerTexts.nothing;
  if (Object.keys(faults).length > 0) return { values: { ...shown, ...written }, faults };
  return { message: words.join('\n'), changes };
}
