/** What the search knows of words: synonyms, and the words of the site, each file asked for once. */
import { smallTalk, type Synonyms } from '../lib/query-plan.ts';
import { wordsOf } from '../lib/searchable.ts';
import { beginsOne, isKnown, nearest, shardOf, type Known } from '../lib/spelling.ts';
import { synonymsFor, type WordGroup } from '../lib/word-groups.ts';

const asked = new Map<string, Promise<string>>();

function text(address: string): Promise<string> {
  const known = asked.get(address) ?? fetch(address).then((response) => (response.ok ? response.text() : ''));
  asked.set(address, known);
  known.catch(() => asked.delete(address));
  return known;
}

export async function synonymsIn(language: string): Promise<Synonyms> {
  return synonymsFor(language, JSON.parse((await text('/synonyms.json')) || '[]') as WordGroup[]);
}

async function shard(language: string, name: string): Promise<[string, number][]> {
  const lines = await text(`/pagefind/words/${language}/${name}.txt`);
  return lines ? lines.split('\n').map((line) => [line.slice(0, -1), Number(line.at(-1))]) : [];
}

/** Where the words may be that begin as these do, and those with a slip in their first letters. */
async function knownNear(language: string, word: string): Promise<Known> {
  const shards = new Set([shardOf(word), shardOf(word.slice(1))]);
  return new Map((await Promise.all([...shards].map((name) => shard(language, name)))).flat());
}

const elided = /^(?:qu|[cdjlmnst])(?=[aeiouyh])/;

/** The query as it was probably meant, word by word; nothing when every word is known. */
export async function corrected(
  query: string,
  language: string,
  synonyms: Synonyms,
): Promise<string | undefined> {
  const expressions = new Set(
    [...synonyms].flatMap(([key, ways]) => [key, ...ways.flatMap(({ targets }) => targets)]).flatMap(wordsOf),
  );
  const words = wordsOf(query);
  const meant = await Promise.all(
    words.map(async (word, index) => {
      if (smallTalk.has(word) || /\d/.test(word) || word.length < 3) return word;
      if (expressions.has(word) || expressions.has(word.replace(/[sx]$/, ''))) return word;
      const near = await knownNear(language, word);
      if (isKnown(word, near)) return word;
      // Pages of another language are asked only for what French ones do not say.
      if (language !== 'fr' && isKnown(word, await knownNear('fr', word))) return word;
      if (index === words.length - 1 && beginsOne(word, near)) return word;
      const bare = word.replace(elided, '');
      if (bare !== word && isKnown(bare, await knownNear(language, bare))) return bare;
      const all: Known = new Map([
        ...near,
        ...[...expressions].flatMap((each) => (each.length > 3 ? [[each, 3] as const] : [])),
      ]);
      return nearest(word, all) ?? word;
    }),
  );
  const answer = meant.join(' ');
  return answer === words.join(' ') ? undefined : answer;
}
