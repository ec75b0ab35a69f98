/** What to ask the index for, given what somebody typed: the ideas in it, each in every way it may be written. */
import { fold, searchable, wordsOf } from './searchable.ts';

/** One way to say an idea, and how well it says it, from 0 to 1. */
export interface Variant {
  query: string;
  weight: number;
}

/** An idea of the query. */
export interface Idea {
  variants: Variant[];
}

/** Other words for some words, by the folded words themselves. */
export interface Synonym {
  targets: string[];
  /** The language of the words, when it is not the one of the targets. */
  language?: string;
}

export type Synonyms = ReadonlyMap<string, Synonym[]>;

/** Words that say how one asks, not what for. */
export const smallTalk = new Set(
  (
    'a ai alors au aux avec avoir besoin bonjour ca ce cette ces chez ci comment dans de des dois doit du en est et etre ' +
    'faire faut fait il ils je la le les leur lui ma mais me mes moi mon ne nos notre nous on ou par pas peut peux plus ' +
    'pour pouvoir puis qu que quel quelle quelles quels qui quoi sa sans se ses si son sont suis sur ta te tes toi ton tu ' +
    'un une va veux vais voudrais vos votre vous y d l j c n s m t quand combien cherche chercher trouver trouve obtenir ' +
    'avez ete puis-je svp merci quelqu ' +
    'the an i need want how to do can get where find is in for my of and what with me are who ' +
    'ik een het hoe waar wil kan vind voor naar mijn en van met ' +
    'як де що для мені можна потрібно і в у на з не я є це та до ' +
    'في من على أين كيف ما هل عن إلى أريد أن'
  ).split(' '),
);

/** Without the words every page has: each costs a piece of the index and tells nothing. */
export function withSense(query: string): string {
  const words = query.split(' ').filter((word) => !smallTalk.has(fold(word)));
  return words.length > 0 ? words.join(' ') : query;
}

/** Words that belong to an expression are no small talk: `sans papiers`. */
const longest = 6;

/** A phone number in any spelling, as the index holds it: its digits from the zero on. */
export function phoneDigits(text: string): string | undefined {
  if (!/^\s*(?:t[eé]l\.?\s*:?\s*)?\+?[\d\s./()-]{8,}\s*$/i.test(text)) return undefined;
  const digits = text.replaceAll(/\D/g, '').replace(/^(?:00)?32(?=\d{8,9}$)/, '0');
  return digits.length >= 8 ? digits : undefined;
}

const singular = (word: string) => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

/** How words are looked up among the synonyms: without plurals. */
export const synonymKey = (text: string): string => wordsOf(text).map(singular).join(' ');

/** The words of a query that carry its sense, expressions kept together. */
function partsOf(words: string[], synonyms: Synonyms): { text: string; synonyms: Synonym[] }[] {
  const parts: { text: string; synonyms: Synonym[] }[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(longest, words.length - at);
    let found: Synonym[] | undefined;
    for (; length > 0 && !found; length -= found ? 0 : 1)
      found = synonyms.get(
        words
          .slice(at, at + length)
          .map(singular)
          .join(' '),
      );
    if (!found) length = 1;
    const text = words.slice(at, at + length).join(' ');
    if (found || !smallTalk.has(text)) parts.push({ text, synonyms: found ?? [] });
    at += length;
  }
  if (parts.length > 0) return parts;
  return words.map((text) => ({ text, synonyms: [] }));
}

export interface Plan {
  ideas: Idea[];
  /** The languages of words that were understood by their translation. */
  languages: string[];
}

/** The ideas of a query. Each variant costs a question to the index, so only the best few are kept. */
export function planOf(query: string, synonyms: Synonyms, mostVariants = 5): Plan {
  const phone = phoneDigits(query);
  if (phone) return { ideas: [{ variants: [{ query: phone, weight: 1 }] }], languages: [] };
  const parts = partsOf(wordsOf(query), synonyms);
  const languages = parts.flatMap((part) => part.synonyms.flatMap(({ language }) => language ?? []));
  const ideas = parts.map(({ text, synonyms }): Idea => {
    const targets = [...new Set(synonyms.flatMap(({ targets }) => targets))].filter(
      (each) => fold(each) !== text,
    );
    return {
      variants: [
        { query: text, weight: 1 },
        ...targets.slice(0, mostVariants - 1).map((target) => ({ query: searchable(target), weight: 0.85 })),
      ],
    };
  });
  return { ideas, languages: [...new Set(languages)] };
}
