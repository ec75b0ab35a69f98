/** What differs between two versions of an entry, field by field and word by word. */
import { diffWordsWithSpace } from 'diff';
import type { Written } from './written.ts';

/** A piece of text that stayed, came or went. */
export interface Piece {
  text: string;
  change: 'same' | 'added' | 'removed';
}

export interface Difference {
  label: string;
  pieces: Piece[];
}

/** So much of an unchanged passage is shown on either side of a change. */
const context = 60;

/** A long passage that did not change is cut: people look for what did. */
function shortened(piece: Piece, index: number, { length }: { length: number }): Piece {
  const { text, change } = piece;
  if (change !== 'same' || text.length <= 2.5 * context) return piece;
  const start = index === 0 ? '' : text.slice(0, context);
  const end = index === length - 1 ? '' : text.slice(-context);
  return { change, text: `${start} […] ${end}` };
}

function pieces(before: string, after: string): Piece[] {
  const all = diffWordsWithSpace(before, after, {
    intlSegmenter: new Intl.Segmenter('fr', { granularity: 'word' }),
  }).map(({ value, added, removed }): Piece => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
  return all.map((piece, index) => shortened(piece, index, all));
}

/** The differences, in the order of the form; what is only in the older version comes where it was. */
export function compare(before: Written[], after: Written[]): Difference[] {
  const olds = new Map(before.map(({ label, text }) => [label, text]));
  const news = new Map(after.map(({ label, text }) => [label, text]));
  const labels = [...new Set([...after.map(({ label }) => label), ...before.map(({ label }) => label)])];
  return labels
    .filter((label) => (olds.get(label) ?? '') !== (news.get(label) ?? ''))
    .map((label) => ({ label, pieces: pieces(olds.get(label) ?? '', news.get(label) ?? '') }));
}
