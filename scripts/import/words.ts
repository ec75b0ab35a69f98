/** Words compared without accents, case, punctuation or plural: how columns, values and names are recognised. */

/** `L'École des Femmes` → `l ecole des femmes`. */
export function plainWords(text: string): string {
  return text
    .replaceAll('œ', 'oe')
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name as it is compared with others: legal forms and small words say nothing. */
export function nameKey(name: string): string {
  return plainWords(name)
    .split(' ')
    .filter((word) => !/^(asbl|aisbl|vzw|sa|srl|sc|le|la|les|l|de|du|des|d|et|the|of)$/.test(word))
    .join(' ');
}

/** The end of an address. */
export const slugOf = (name: string): string =>
  plainWords(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '') || 'fiche';
