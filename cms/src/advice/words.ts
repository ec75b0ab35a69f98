/** A text as readers meet it: without its marks, cut into sentences and words. */

/** Markdown as plain text; headings and list items end like sentences, tables and code are left out. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/^\|.*$/gm, '')
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/https?:\/\/\S+/g, '')
    .replaceAll(/^\s*(?:#{1,6}|[-*+]|\d+\.|>)\s+/gm, '\n')
    .replaceAll(/\*\*|__|[*_`]/g, '');
}

const segmenter = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** The sentences of a plain text; an empty line ends one too. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|\n(?=\s*\n)|(?<=[.!?…:])\n/)
    .flatMap((part) =>
      [...segmenter.segment(part.replaceAll(/\s+/g, ' '))].map(({ segment }) => segment.trim()),
    )
    .filter((sentence) => wordsOf(sentence).length > 0);
}

/** The words; an elided one (`l’école`) is read as one with what follows. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];

const vowels = /[aeiouyàâäéèêëîïôöùûüœæ]+/g;

/** Spoken syllables, near enough to compare texts: groups of vowels, without a silent ending. */
export function syllablesIn(word: string): number {
  const spoken = word.toLowerCase().replace(/(?<=[^aeiouyéèê])(?:es?|(?<!m)ent)$/, '');
  return Math.max(1, spoken.match(vowels)?.length ?? 0);
}
