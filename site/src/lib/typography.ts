/**
 * French spaces and apostrophes (Lexique des règles typographiques en usage à l'Imprimerie nationale). Editors type an
 * ordinary space; a question mark alone at the start of a line is what readers would see.
 */

const thin = '\u202F';
const fixed = '\u00A0';

/** Every page passes here: each rule begins with a rare character, and looks around only there. */
const rules: [RegExp, string | ((found: string) => string)][] = [
  [/ [;!?%€:»]/g, (found) => (found === ' :' || found === ' »' ? fixed : thin) + found.charAt(1)],
  [/« /g, `«${fixed}`],
  // 1 200 euros, but not the coordinates of a drawing: what follows must be the end of a text, not of a tag.
  [/ (?<=\d )(?=\d{3}(?!\d)[^<>]*<)/g, thin],
  [/ (?<=\d )(?=(?:euros?|ans?|mois|jours?|semaines?|heures?|minutes?|km|h)\b|m²)/g, fixed],
  [/(?:'|&#39;)(?<=[A-Za-zÀ-ÿœŒ](?:'|&#39;))(?=[A-Za-zÀ-ÿœŒ])/g, '’'],
];

/** HTML whose words keep together what a line must not break; words in attributes are set as well. */
export function frenchTypography(html: string): string {
  let set = html;
  for (const [pattern, replacement] of rules) set = set.replace(pattern, replacement as string);
  return set;
}

/** A finished page, set as its language wants it. */
export const typeset = (html: string): string =>
  html.includes('<html lang="fr"') ? frenchTypography(html) : html;
