/** The order of results, as somebody who helps people would put them: a pure function of what the index answers. */
import type { FoundKind } from './found-as.ts';
import { synonymKey } from './query-plan.ts';

/** How much more a page is worth for what it is: what explains and who helps, before what was in the news. */
const worth: Record<FoundKind, number> = {
  theme: 1.5,
  service: 1.25,
  commune: 1.15,
  guidance: 1.15,
  organization: 1,
  glossary: 0.55,
  event: 0.8,
  publication: 0.8,
  document: 0.75,
  figure: 0.7,
  news: 0.7,
};

const worthOfState = { stale: 0.7, closed: 0.4, narrow: 0.5 } as const;

/** A page this much weaker than the first is no answer. */
const faintest = 0.12;

/** A page that answers one idea. */
export interface Match {
  id: string;
  /** Pagefind's own, as it came. */
  score: number;
  /** Whether the words stand in its title. */
  inTitle: boolean;
}

/** What is known of a page without reading it. */
export interface Facts {
  kind: FoundKind;
  state?: keyof typeof worthOfState;
}

/** A page and its rank so far. */
export interface Ranked {
  id: string;
  score: number;
}

/** Each page's best answer to each idea, summed; a page that answers all of them comes before one that answers some. */
export function rank(
  ideas: { matches: Match[]; weight: number }[][],
  factsOf: (id: string) => Facts | undefined,
): Ranked[] {
  const pages = new Map<string, { score: number; ideas: number }>();
  for (const variants of ideas) {
    const best = new Map<string, number>();
    for (const { matches, weight } of variants) {
      for (const { id, score, inTitle } of matches) {
        const worth = weight * Math.sqrt(score) * (inTitle ? 1.6 : 1);
        best.set(id, Math.max(worth, best.get(id) ?? 0));
      }
    }
    for (const [id, score] of best) {
      const page = pages.get(id) ?? { score: 0, ideas: 0 };
      pages.set(id, { score: page.score + score, ideas: page.ideas + 1 });
    }
  }
  const most = Math.max(1, ...[...pages.values()].map((page) => page.ideas));
  return [...pages]
    .map(([id, page]) => {
      const { kind = 'guidance', state } = factsOf(id) ?? {};
      const share = page.ideas / most;
      return { id, score: page.score * share * share * worth[kind] * (state ? worthOfState[state] : 1) };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .filter(({ score }, _, [first]) => score >= first!.score * faintest);
}

/** What a page says of itself, once read. */
export interface Read {
  title: string;
  /** `YYYY-MM-DD`. */
  date?: string | undefined;
}

/** The rank of a page once its title and date are known. `asked` holds every way the whole query may be written. */
export function refined(
  { score }: Pick<Ranked, 'score'>,
  { title, date }: Read,
  asked: string[],
  today: string,
): number {
  const name = synonymKey(title);
  const words = new Set(name.split(' '));
  const likeness = Math.max(
    ...asked.map((each, index) => {
      const key = synonymKey(each);
      if (key === name) return index === 0 ? 1.5 : 0.6;
      const shared = key.split(' ').filter((word) => words.has(word)).length;
      return (0.6 * shared) / Math.max(words.size, key.split(' ').length);
    }),
    0,
  );
  const years = date ? Math.max(0, (Date.parse(today) - Date.parse(date)) / 31_557_600_000) : 0;
  return (score * (1 + likeness)) / (1 + 0.15 * Math.min(years, 4));
}
