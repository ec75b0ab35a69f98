/** One search: what was typed, understood, asked and put in order. Nothing here touches the page. */
import { phoneDigits, planOf, withSense, type Plan } from '../lib/query-plan.ts';
import { rank, refined, varied, type Asked, type Ranked } from '../lib/ranking.ts';
import { corrected, synonymsIn } from './known-words.ts';
import { indexOf, type Found, type Index } from './pagefind.ts';

/** A page found, not read yet. */
export interface Hit extends Ranked {
  language: string;
  index: Index;
  read(): Promise<Found>;
}

export interface Outcome extends Asked {
  hits: Hit[];
  /** What was searched instead, when a word was not known. */
  meant?: string | undefined;
  /** The languages of words that were understood by their translation. */
  languages: string[];
}

/** Fewer than these, or none of them by its title, and another language may help. */
const few = 3;

const fallback = 'fr';

/** A page one may not be able to read has to say a good deal more. */
const worthOfOtherLanguage = 0.6;

/** Loads what every search of a page needs. */
export const warm = (language: string) => Promise.all([indexOf(language), synonymsIn(language)]);

async function hitsIn(language: string, plan: Plan): Promise<Hit[]> {
  const index = await indexOf(language);
  const ideas = await Promise.all(
    plan.ideas.map(({ variants }) =>
      Promise.all(
        variants.map(async ({ query, weight }) => ({
          weight,
          matches: await index.matches(stemmed(withSense(query), language)),
        })),
      ),
    ),
  );
  // What is shown of a page holds the word as it was typed, where it does, rather than a synonym.
  const reads = new Map(
    ideas.flatMap((variants) =>
      variants.toReversed().flatMap(({ matches }) => matches.map(({ id, read }) => [id, read])),
    ),
  );
  return rank(ideas, (id) => index.facts.get(id)).map((ranked) => ({
    ...ranked,
    language,
    index,
    read: reads.get(ranked.id)!,
  }));
}

/** Pagefind knows no endings of Ukrainian: the beginning of a word finds them all. */
const stemmed = (query: string, language: string) =>
  language === 'uk'
    ? query.replaceAll(/\p{L}{5,}/gu, (word) => word.slice(0, word.length > 6 ? -2 : -1))
    : query;

const waysOf = ({ ideas }: Plan) => ideas.map(({ variants }) => variants.map(({ query }) => query));

async function understood(query: string, language: string, spelled: boolean) {
  const synonyms = await synonymsIn(language);
  const meant = spelled ? await corrected(query, language, synonyms) : undefined;
  const plan = planOf(meant ?? query, synonyms);
  return { plan, meant };
}

/** Searches the pages of a language, then French ones when little is found; `exactly` leaves the spelling alone. */
export async function searchIn(language: string, query: string, { exactly = false } = {}): Promise<Outcome> {
  const { plan, meant } = await understood(query, language, !exactly);
  const hits = await hitsIn(language, plan);
  const asked = [
    phoneDigits(query) ?? meant ?? query,
    ...(plan.ideas.length === 1 ? plan.ideas[0]!.variants.slice(1).map((each) => each.query) : []),
  ];
  const outcome: Outcome = { hits, meant, languages: plan.languages, asked, ideas: waysOf(plan) };
  if (language === fallback || (hits.length >= few && hits.some(({ inTitle }) => inTitle))) return outcome;
  const french = await understood(query, fallback, !exactly && hits.length === 0);
  const more = await hitsIn(fallback, french.plan);
  return {
    ...outcome,
    hits: [...hits, ...more],
    meant: hits.length > 0 ? meant : french.meant,
    asked: [...asked, ...waysOf(french.plan).flat()],
    ideas: waysOf(french.plan),
  };
}

export interface ReadHit extends Found {
  language: string;
}

/** Reads the next hits, and puts them in their last order. */
export async function readHits(hits: Hit[], query: Asked): Promise<ReadHit[]> {
  const today = new Date().toISOString().slice(0, 10);
  const read = await Promise.all(
    hits.map(async (hit) => {
      const found = await hit.read();
      const { title = '', date, also } = found.meta;
      const kind = hit.index.facts.get(hit.id)?.kind ?? 'guidance';
      const likely = refined(hit, { kind, title, date, also }, query, today);
      const rank = hit.language === hits[0]!.language ? likely : likely * worthOfOtherLanguage;
      return { found, language: hit.language, title, rank };
    }),
  );
  return varied(read).map(({ found, language }) => ({ ...found, language }));
}
