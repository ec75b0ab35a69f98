/** The words the site knows, for queries with a slip in them: small files by first sound, read when a query needs one. */
import { wordsOf } from '../lib/searchable.ts';
import { shardOf } from '../lib/spelling.ts';
import type { PageRecord } from './page-records.ts';
import type { SearchFile } from './search-index.ts';

/** Beyond this, the rarest words are left out: a list must not grow with the site for ever. */
const mostWords = 20_000;

/**
 * `pagefind/words/<language>/<shard>.txt`: sorted words, each followed by how many pages hold it, as a power of two
 * (0 to 9): `logement5`.
 */
export function lexiconFiles(records: PageRecord[]): SearchFile[] {
  const byLanguage = Map.groupBy(records, ({ language }) => language);
  return [...byLanguage].flatMap(([language, ofLanguage]) => {
    const shards = Map.groupBy(commonest(ofLanguage), ([word]) => shardOf(word));
    return [...shards].map(([shard, words]) => ({
      file: `words/${language}/${shard}.txt`,
      bytes: Buffer.from(words.map(([word, pages]) => word + power(pages)).join('\n')),
    }));
  });
}

const power = (pages: number) => Math.min(9, Math.floor(Math.log2(pages)));

function commonest(records: PageRecord[]): [string, number][] {
  const pages = new Map<string, number>();
  for (const { text } of records) {
    for (const word of new Set(wordsOf(text))) {
      if (word.length > 2 && word.length < 30 && !/^\d{5,}$/.test(word))
        pages.set(word, (pages.get(word) ?? 0) + 1);
    }
  }
  return [...pages]
    .sort(([word, count], [other, otherCount]) => otherCount - count || (word < other ? -1 : 1))
    .slice(0, mostWords)
    .sort(([word], [other]) => (word < other ? -1 : 1));
}
