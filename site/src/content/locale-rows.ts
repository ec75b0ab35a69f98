/** Choosing a language's rows, and what they borrow from the French ones. */
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { EmptySiteError } from './errors.ts';

interface Row {
  documentId: string;
  locale: Locale;
}

export const inLocale = <Entry extends Row>(rows: Entry[], locale: Locale) =>
  rows.filter((row) => row.locale === locale);

/** A language's rows, and the French ones of what was not translated. */
export function inLocaleOrFrench<Entry extends Row>(rows: Entry[], locale: Locale): Entry[] {
  const own = inLocale(rows, locale);
  const there = new Set(own.map(({ documentId }) => documentId));
  return [...own, ...inLocale(rows, defaultLocale).filter(({ documentId }) => !there.has(documentId))];
}

/** A single type in a language, or in French where it was not translated. */
export function oneInLocale<Entry extends Row>(rows: Entry[], locale: Locale, type: string): Entry {
  const row =
    rows.find((each) => each.locale === locale) ?? rows.find((each) => each.locale === defaultLocale);
  if (row) return row;
  throw new EmptySiteError(`« ${type} » est vide. Remplissez-le et enregistrez-le dans l’administration.`);
}

/** Strapi starts every translation without relations: a row that has none takes those of its French original. */
export function withFallbackRelations<
  Name extends 'themes' | 'legalReferences',
  Entry extends Row & Record<Name, string[]>,
>(rows: Entry[], all: Entry[], names: readonly Name[]): Entry[] {
  if (rows.every(({ locale }) => locale === defaultLocale)) return rows; // They are the originals.
  const french = new Map(inLocale(all, defaultLocale).map((row) => [row.documentId, row]));
  return rows.map((row) => {
    const original = french.get(row.documentId);
    const empty = names.filter((name) => row[name].length === 0 && original && original[name].length > 0);
    if (empty.length === 0) return row;
    return { ...row, ...Object.fromEntries(empty.map((name) => [name, original![name]])) };
  });
}

/** In their order, each under every theme it has. */
export function byTheme<Entry extends { themes: string[] }>(entries: Entry[]): Map<string, Entry[]> {
  const lists = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const theme of new Set(entry.themes)) {
      const list = lists.get(theme);
      if (list) list.push(entry);
      else lists.set(theme, [entry]);
    }
  }
  return lists;
}
