/**
 * How easy a French text is to read: the formula of Kandel and Moles (1958), Flesch's reading ease fitted to French.
 * 207 − 1.015 × words a sentence − 73.6 × syllables a word; 100 is very easy, 0 very hard. Computed here, sent nowhere.
 */
import { plainText, sentencesOf, syllablesIn, wordsOf } from './words.ts';

export interface HardSentence {
  sentence: string;
  /** One thing to try, in French. */
  advice: string;
}

export interface Readability {
  /** From 0, very hard, to 100, very easy. */
  score: number;
  label: 'Très facile' | 'Facile' | 'Assez difficile' | 'Difficile';
  hardest: HardSentence[];
}

/** Below this many words a mean says nothing. */
const enoughWords = 30;
const longSentence = 20;

const average = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function ease(sentences: string[]): number {
  const words = sentences.flatMap(wordsOf);
  return 207 - 1.015 * (words.length / sentences.length) - 73.6 * average(words.map(syllablesIn));
}

/** What to try with a hard sentence: the first that fits. */
function adviceFor(sentence: string): string {
  const words = wordsOf(sentence);
  if (
    words.length > longSentence &&
    /[;:(]|\b(?:qui|que|dont|lequel|laquelle|afin|ainsi|mais|car)\b/i.test(sentence)
  )
    return `${words.length} mots : coupez-la en deux à « ${/[;:(]|\b(?:qui|que|dont|lequel|laquelle|afin|ainsi|mais|car)\b/i.exec(sentence)![0]} ».`;
  if (words.length > longSentence) return `${words.length} mots : coupez-la en deux.`;
  if (/\b(?:est|sont|sera|seront|été|être)\s+\p{L}+(?:é|és|ée|ées)\b/u.test(sentence))
    return 'Dites qui fait quoi : « nous payons » plutôt que « est payé ».';
  const longest = words.toSorted((a, b) => syllablesIn(b) - syllablesIn(a))[0]!;
  return `« ${longest} » est un mot difficile : un plus court existe peut-être.`;
}

/** How easy a text is, and its three hardest sentences; nothing for a text too short to judge. */
export function readability(markdown: string): Readability | undefined {
  const sentences = sentencesOf(plainText(markdown));
  if (sentences.flatMap(wordsOf).length < enoughWords) return undefined;
  const score = Math.max(0, Math.min(100, Math.round(ease(sentences))));
  const label =
    score >= 75 ? 'Très facile' : score >= 60 ? 'Facile' : score >= 45 ? 'Assez difficile' : 'Difficile';
  const hardest = sentences
    .filter((sentence) => wordsOf(sentence).length >= 8)
    .map((sentence) => ({ sentence, ease: ease([sentence]) }))
    .filter(({ ease: own }) => own < 50)
    .toSorted((a, b) => a.ease - b.ease)
    .slice(0, 3)
    .map(({ sentence }) => ({ sentence, advice: adviceFor(sentence) }));
  return { score, label, hardest };
}
