/** The languages a site can speak, in the order a visitor is offered them. */
export const locales = {
  fr: { name: 'Français', dir: 'ltr' },
  en: { name: 'English', dir: 'ltr' },
  nl: { name: 'Nederlands', dir: 'ltr' },
  ar: { name: 'العربية', dir: 'rtl' },
  uk: { name: 'Українська', dir: 'ltr' },
} as const satisfies Record<string, { name: string; dir: 'ltr' | 'rtl' }>;

export type Locale = keyof typeof locales;

export const localeCodes = Object.keys(locales) as Locale[];

/** Served without a prefix, and what every other language falls back to. */
export const defaultLocale = 'fr' satisfies Locale;
