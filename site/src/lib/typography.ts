/**
 * French spaces and apostrophes (Lexique des règles typographiques en usage à l'Imprimerie nationale). Editors type an
 * ordinary space; a question mark alone at the start of a line is what readers would see.
 */

const thin = '\u202F';
const fixed = '\u00A0';

/**
 * Every page passes here: all that becomes of a space is found in one pass, and only what stands around it is looked at.
 * 1 200 euros, but not the coordinates of a drawing: what follows must be the end of a text, not of a tag.
 */
const spaces =
  / (?:[;!?%€:»]|(?<=\d )(?:(?=\d{3}(?!\d)[^<>]*<)|(?=(?:euros?|ans?|mois|jours?|semaines?|heures?|minutes?|km|h)\b|m²)))/g;
const openings = /« /g;
const apostrophes = /(?:'|&#39;)(?<=[A-Za-zÀ-ÿœŒ](?:'|&#39;))(?=[A-Za-zÀ-ÿœŒ])/g;

const isDigit = (character: string) => character >= '0' && character <= '9';

/** What becomes of a space, and of the sign after it, if it goes with one. */
function setSpace(found: string, at: number, html: string): string {
  const sign = found.slice(1);
  if (sign !== '') return (sign === ':' || sign === '»' ? fixed : thin) + sign;
  return isDigit(html.charAt(at + 1)) ? thin : fixed;
}

/** HTML whose words keep together what a line must not break; words in attributes are set as well. */
export function frenchTypography(html: string): string {
  return html.replace(spaces, setSpace).replace(openings, `«${fixed}`).replace(apostrophes, '’');
}

/** A finished page, set as its language wants it. */
export const typeset = (html: string): string =>
  html.includes('<html lang="fr"') ? frenchTypography(html) : html;
