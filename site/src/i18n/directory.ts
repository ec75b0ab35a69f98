/** What is said about services, places and centres, in every language. */
import type { Locale } from '@passerelle/shared/locales';
import { ar } from './directory/ar.ts';
import { en } from './directory/en.ts';
import { fr, type DirectoryTexts } from './directory/fr.ts';
import { nl } from './directory/nl.ts';
import { uk } from './directory/uk.ts';

const all: Record<Locale, DirectoryTexts> = { fr, en, nl, ar, uk };

export const directoryTexts = (locale: Locale): DirectoryTexts => all[locale];

/** Fills in `{name}` and the like. */
export const fill = (text: string, values: Record<string, string | number>) =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
