/** Wallonia's provinces and arrondissements, by the first digits of a NIS code (https://statbel.fgov.be). */

export const provinces = {
  walloonBrabant: 'Brabant wallon',
  hainaut: 'Hainaut',
  liege: 'Liège',
  luxembourg: 'Luxembourg',
  namur: 'Namur',
} as const;

export type Province = keyof typeof provinces;

const arrondissements: Record<string, string> = {
  25: 'Nivelles',
  51: 'Ath',
  52: 'Charleroi',
  53: 'Mons',
  55: 'Soignies',
  56: 'Thuin',
  57: 'Tournai-Mouscron',
  58: 'La Louvière',
  61: 'Huy',
  62: 'Liège',
  63: 'Verviers',
  64: 'Waremme',
  81: 'Arlon',
  82: 'Bastogne',
  83: 'Marche-en-Famenne',
  84: 'Neufchâteau',
  85: 'Virton',
  91: 'Dinant',
  92: 'Namur',
  93: 'Philippeville',
};

/** The arrondissement of a commune; nothing for a code outside Wallonia. */
export const arrondissementOf = (nisCode: string): string | undefined => arrondissements[nisCode.slice(0, 2)];

const provinceByPrefix: Record<string, Province> = {
  25: 'walloonBrabant',
  5: 'hainaut',
  6: 'liege',
  8: 'luxembourg',
  9: 'namur',
};

/** The province of a commune; nothing for a code outside Wallonia. */
export const provinceOf = (nisCode: string): Province | undefined =>
  provinceByPrefix[nisCode.slice(0, 2)] ?? provinceByPrefix[nisCode.slice(0, 1)];
