/** Numbers as people read them. */
import type { Locale } from '@passerelle/shared/locales';

const tags: Record<Locale, string> = { fr: 'fr-BE', en: 'en-GB', nl: 'nl-BE', ar: 'ar-u-nu-latn', uk: 'uk' };

/** Making a formatter costs a hundred times its use. */
const formats = new Map(
  (Object.keys(tags) as Locale[]).map((locale) => [
    locale,
    new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 2 }),
  ]),
);

/** `1 234,5` in French; a dash where nobody knows. */
export const readableNumber = (value: number | undefined, locale: Locale): string =>
  value === undefined ? '–' : formats.get(locale)!.format(value);
