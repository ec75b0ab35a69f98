/**
 * Text as the search index holds it. Pagefind takes `l’école` with a curly apostrophe for one word and does not know
 * œ, so the index and every query are spelled the same plain way.
 */
export function searchable(text: string): string {
  return text.replaceAll(/[’ʼ]/g, "'").replaceAll('œ', 'oe').replaceAll('Œ', 'Oe');
}
