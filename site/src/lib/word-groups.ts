/** Words for the same thing, and what they mean for a search in one language. */
import { fold } from './searchable.ts';
import { synonymKey, type Synonym } from './query-plan.ts';

/** One row of `/synonyms.json`: words by language; `to` are the French words they all lead to, absent the French ones. */
export type WordGroup = { fr: string[]; to?: string[] } & Partial<
  Record<'en' | 'nl' | 'ar' | 'uk', string[]>
>;

/** What each word leads to among pages of a language. */
export function synonymsFor(language: string, groups: WordGroup[]): Map<string, Synonym[]> {
  const synonyms = new Map<string, Synonym[]>();
  for (const { to, ...words } of groups) {
    const lists = Object.entries(words);
    const own = words[language as keyof typeof words] ?? [];
    const targets = language === 'fr' && to ? to : own;
    if (targets.length === 0) continue;
    for (const [source, list] of lists) {
      for (const word of list) {
        const others = targets.filter((each) => fold(each) !== fold(word));
        if (others.length === 0) continue;
        const key = synonymKey(word);
        const synonym = { targets: others, ...(source !== language && { language: source }) };
        synonyms.set(key, [...(synonyms.get(key) ?? []), synonym]);
      }
    }
  }
  return synonyms;
}
