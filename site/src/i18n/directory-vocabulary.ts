/** The directory's closed lists in the words of each language; the French ones are the contract's. */
import * as lists from '@passerelle/shared/directory/vocabulary';
import { languages, type LanguageCode } from '@passerelle/shared/directory/languages';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import type { ListWords } from './directory/list-words.ts';
import { arWords } from './directory/words-ar.ts';
import { enWords } from './directory/words-en.ts';
import { nlWords } from './directory/words-nl.ts';
import { ukWords } from './directory/words-uk.ts';

const words: Record<Exclude<Locale, 'fr'>, ListWords> = {
  en: enWords,
  nl: nlWords,
  ar: arWords,
  uk: ukWords,
};

type Name = keyof ListWords;
type ValueOf<List extends Name> = keyof ListWords[List] & string;

/** A value of a list, as a visitor reads it. */
export function labelOf<List extends Name>(list: List, value: ValueOf<List>, locale: Locale): string {
  const labels: Record<string, string> = locale === defaultLocale ? lists[list] : words[locale][list];
  return labels[value]!;
}

/** What ICU does not know. */
const signLanguage: Record<Locale, string> = {
  fr: languages.sfb,
  en: 'Sign language (LSFB)',
  nl: 'Gebarentaal (LSFB)',
  ar: 'لغة الإشارة (LSFB)',
  uk: 'Жестова мова (LSFB)',
};

const names = new Map<Locale, Intl.DisplayNames>();

/** A language in the words of another: `ar`, `nl` → « Arabisch ». */
export function languageLabel(code: LanguageCode, locale: Locale): string {
  if (code === 'sfb') return signLanguage[locale];
  if (locale === defaultLocale) return languages[code];
  if (!names.has(locale)) names.set(locale, new Intl.DisplayNames(locale, { type: 'language' }));
  const name = names.get(locale)!.of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
