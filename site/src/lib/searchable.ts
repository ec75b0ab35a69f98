/**
 * Text as the search index holds it. Pagefind takes `l’école` with a curly apostrophe for one word and does not know
 * œ, so the index and every query are spelled the same plain way.
 */
export function searchable(text: string): string {
  return text.replaceAll(/[’ʼ]/g, "'").replaceAll('œ', 'oe').replaceAll('Œ', 'Oe');
}

/** Words as they are compared: without capitals or accents (letters of other alphabets keep their marks). */
export function fold(text: string): string {
  return searchable(text)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/([a-z])[\u0300-\u036f]+/g, '$1')
    .normalize('NFC')
    .replaceAll('æ', 'ae');
}

/** Its words, folded; an apostrophe or a hyphen ends one. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
