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
  /** Whether something of what was asked stands in its title. */
  inTitle: boolean;
}

/** Each page's best answer to each idea, summed; a page that answers all of them comes before one that answers some. */
export function rank(
  ideas: { matches: Match[]; weight: number }[][],
  factsOf: (id: string) => Facts | undefined,
): Ranked[] {
  const pages = new Map<string, { score: number; ideas: number; inTitle: boolean }>();
  for (const variants of ideas) {
    const best = new Map<string, number>();
    const titled = new Set<string>();
    for (const { matches, weight } of variants) {
      for (const { id, score, inTitle } of matches) {
        const worth = weight * Math.sqrt(score) * (inTitle ? 1.6 : 1);
        best.set(id, Math.max(worth, best.get(id) ?? 0));
        if (inTitle) titled.add(id);
      }
    }
    for (const [id, score] of best) {
      const page = pages.get(id) ?? { score: 0, ideas: 0, inTitle: false };
      const inTitle = page.inTitle || titled.has(id);
      pages.set(id, { score: page.score + score, ideas: page.ideas + 1, inTitle });
    }
  }
  const most = Math.max(1, ...[...pages.values()].map((page) => page.ideas));
  return [...pages]
    .map(([id, page]) => {
      const { kind = 'guidance', state } = factsOf(id) ?? {};
      const share = page.ideas / most;
      const score = page.score * share * share * worth[kind] * (state ? worthOfState[state] : 1);
      return { id, score, inTitle: page.inTitle };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .filter(({ score }, _, [first]) => score >= first!.score * faintest);
}

/** What a page says of itself, once read. */
export interface Read {
  kind: FoundKind;
  title: string;
  /** `YYYY-MM-DD`. */
  date?: string | undefined;
  /** Other names of it: an acronym, a postal code, a telephone number. */
  also?: string | undefined;
}

/** Kinds whose other names are theirs alone; a service's are those of its place and of whoever offers it. */
const named = new Set<FoundKind>(['commune', 'glossary', 'organization']);

/** A theme is called by each of its subjects: « FLE, Alpha & RàN ». */
const namesOf = ({ kind, title }: Read) =>
  [title, ...(kind === 'theme' ? title.split(/,|&| et /) : [])].map(synonymKey);

/** Whether every word of the query is another name of the page. */
function isAlsoNamed({ also = '' }: Read, query: string): boolean {
  const names = also.split(' ').map(synonymKey);
  return synonymKey(query)
    .split(' ')
    .every((word) => names.includes(word));
}

/**
 * How much the page is what was asked for by name, from 0 to 1.5. `asked` holds the whole query, then every other way
 * it may be written; `ideas` the ways to say each idea in it.
 */
function likeness(page: Read, { asked, ideas }: Asked): number {
  const names = namesOf(page);
  const isNamed = (each: string) => names.includes(synonymKey(each));
  const [query = '', ...others] = asked;
  if (synonymKey(query) === names[0]) return 1.5;
  if (named.has(page.kind) && isAlsoNamed(page, query)) return 1.2;
  const words = new Set(names[0]!.split(' '));
  const shared = (key: string[]) => key.filter((word) => words.has(word)).length;
  const overlaps = asked.map((each) => {
    const key = synonymKey(each).split(' ');
    return (0.6 * shared(key)) / Math.max(words.size, key.length);
  });
  const told = ideas.filter((variants) => variants.some(isNamed)).length / Math.max(ideas.length, 1);
  const theme = page.kind === 'theme' ? 0.9 * told : 0.4 * told;
  return Math.max(0, theme, others.some(isNamed) ? 0.6 : 0, ...overlaps);
}

/** A query, as it was understood. */
export interface Asked {
  /** The whole query first, then every other way it may be written. */
  asked: string[];
  /** Every way to say each of its ideas. */
  ideas: string[][];
}

/** The rank of a page once its title and date are known. */
export function refined({ score }: Pick<Ranked, 'score'>, page: Read, query: Asked, today: string): number {
  const years = page.date ? Math.max(0, (Date.parse(today) - Date.parse(page.date)) / 31_557_600_000) : 0;
  return (score * (1 + likeness(page, query))) / (1 + 0.15 * Math.min(years, 4));
}

/** The same offer in another place says little new: each further one of a family comes a little later. */
export function varied<Page extends { title: string; rank: number }>(pages: Page[]): Page[] {
  const seen = new Map<string, number>();
  return pages
    .toSorted((a, b) => b.rank - a.rank)
    .map((page) => {
      const family = synonymKey(page.title.replace(/ (?:à|de|in|te|у|في) \S+$/, ''));
      const before = seen.get(family) ?? 0;
      seen.set(family, before + 1);
      return { ...page, rank: page.rank * 0.88 ** before };
    })
    .sort((a, b) => b.rank - a.rank);
}
