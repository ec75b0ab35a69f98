/** Which of the centre's themes a foreign category means. */
import { plainWords } from './words.ts';

export interface KnownTheme {
  documentId: string;
  slug: string;
  name: string;
}

/** Words of other classifications (data.inclusion's, 211's, people's) by the slug of the theme usually meant. */
const words: [RegExp, string][] = [
  [/logement|heberge|housing|shelter|huisvest/, 'logement'],
  [/sante|soins|health|medical|gezondheid|addiction/, 'sante'],
  [/franc|fle\b|alpha|illettr|langue|language|literacy|remise a niveau|\bran\b/, 'fle-alpha-ran'],
  [/droit|jurid|legal|justice|administrati/, 'sociojuridique'],
  [/mobilit|transport|permis de conduire/, 'mobilite'],
  [/asile|asylum|refugi|protection internationale/, 'asile'],
  [/mena\b|mineur/, 'mena'],
  [/benevol|volont|volunteer/, 'volontariat'],
  [/racis|discrimin/, 'lutte-contre-le-racisme'],
  [/sans papier|undocumented/, 'sans-papiers'],
  [/citoyen|participation|civic/, 'citoyennete'],
  [/intercultur/, 'interculturalite'],
];

/** The themes some words mean, by documentId, and the words that mean none. */
export function themesOf(categories: string[], themes: KnownTheme[]): { ids: string[]; unknown: string[] } {
  const ids = new Set<string>();
  const unknown: string[] = [];
  for (const category of categories) {
    const plain = plainWords(category);
    const named = themes.find(({ slug, name }) => plainWords(name) === plain || plainWords(slug) === plain);
    const meant =
      named ??
      themes.find(({ slug }) => words.some(([pattern, theme]) => theme === slug && pattern.test(plain)));
    if (meant) ids.add(meant.documentId);
    else unknown.push(category);
  }
  return { ids: [...ids], unknown };
}
