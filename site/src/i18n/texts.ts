import type { Locale } from '@passerelle/shared/locales';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr, type Texts } from './fr.ts';
import { nl } from './nl.ts';
import { uk } from './uk.ts';

const texts: Record<Locale, Texts> = { fr, en, nl, ar, uk };

/** What the interface says in a language. */
export const textsIn = (locale: Locale): Texts => texts[locale];
