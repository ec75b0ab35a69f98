/** Pagefind in the browser: the index of one language, and beside it the small one of pages that changed since. */
import type { FoundKind } from '../lib/found-as.ts';
import type { Facts, Match } from '../lib/ranking.ts';
import type { Recent } from '../search/search-index.ts';

export interface SubResult {
  title: string;
  url: string;
  excerpt: string;
}

export interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  sub_results: SubResult[];
}

/** A page that answers, and how to read it where it does. */
export interface Answering extends Match {
  read(): Promise<Found>;
}

interface Result {
  /** Pagefind's name for a page with certain words. */
  id: string;
  score: number;
  matchedMetaFields?: string[];
  data(): Promise<Found>;
}

interface Answer {
  results: Result[];
  totalFilters: Record<string, Record<string, number>>;
}

interface Instance {
  init(): Promise<void>;
  mergeIndex(address: string, options: object): Promise<void>;
  search(query: string | null, options?: { filters?: Record<string, string[]> }): Promise<Answer>;
  filters(): Promise<Record<string, Record<string, number>>>;
}

interface Pagefind {
  createInstance(options: object): Instance;
}

/** Made after the build, hence the import by address. */
const address = '/pagefind/pagefind.js';

const ranking = {
  termFrequency: 0.6,
  termSaturation: 1.2,
  pageLength: 0.4,
  metaWeights: { title: 4, also: 5, kind: 0, in: 0, translations: 0 },
};

/** For recent pages as well, which otherwise rank and read by Pagefind's own. */
const settings = { ranking, excerptLength: 26, excerptEllipsis: '…' };

/** The pages of one language. */
export class Index {
  readonly #instance: Instance;
  readonly #replaced: Set<string>;
  facts = new Map<string, Facts>();

  constructor(instance: Instance, replaced: string[]) {
    this.#instance = instance;
    this.#replaced = new Set(replaced);
  }

  async #ask(query: string | null, filters?: Record<string, string[]>): Promise<Answer> {
    const answer = await this.#instance.search(query, filters && { filters });
    return { ...answer, results: answer.results.filter(({ id }) => !this.#replaced.has(id)) };
  }

  /** The pages that hold all the words. */
  async matches(query: string): Promise<Answering[]> {
    const { results } = await this.#ask(query);
    return results.map(({ id, score, data, matchedMetaFields = [] }) => ({
      id,
      score,
      // The index spells plainly (searchable.ts); what people read is set as on the page.
      read: async () => JSON.parse(JSON.stringify(await data()).replaceAll("'", '’')) as Found,
      inTitle: matchedMetaFields.some((field) => field === 'title' || field === 'also'),
    }));
  }

  /** The pages with each value of a filter. */
  async pagesBy(filter: string): Promise<Map<string, Set<string>>> {
    const { totalFilters } = await this.#ask(null, { [filter]: [''] });
    const values = Object.keys(totalFilters[filter] ?? {});
    const lists = values.map(async (value) => {
      const { results } = await this.#ask(null, { [filter]: [value] });
      return [value, new Set(results.map(({ id }) => id))] as const;
    });
    return new Map(await Promise.all(lists));
  }

  async loadFacts() {
    for (const [value, ids] of await this.pagesBy('kind')) {
      const [kind, state] = value.split(' ') as [FoundKind, Facts['state']];
      for (const id of ids) this.facts.set(id, { kind, ...(state && { state }) });
    }
  }
}

async function open(language: string): Promise<Index> {
  const { documentElement: root } = document;
  const spoken = root.lang;
  // One program keeps one language's word endings for good: another language has the program to itself.
  const own = language === spoken ? address : `${address}?${language}`;
  const [pagefind, recent] = await Promise.all([
    import(/* @vite-ignore */ own) as Promise<Pagefind>,
    fetch('/pagefind/recent.json').then((response) => response.json() as Promise<Recent>),
  ]);
  // Pagefind takes its language from the page and offers no other way; it reads it at once.
  root.lang = language;
  const instance = pagefind.createInstance({ basePath: '/pagefind/', noWorker: true, ...settings });
  root.lang = spoken;
  await instance.init();
  // Asked for a language it does not have, Pagefind answers in another one.
  if (recent.languages.includes(language)) await instance.mergeIndex('/pagefind/recent/', settings);
  const index = new Index(instance, recent.replaced);
  await index.loadFacts();
  return index;
}

const opened = new Map<string, Promise<Index>>();

/** Opens the index of a language, once. */
export function indexOf(language: string): Promise<Index> {
  const known = opened.get(language) ?? open(language);
  opened.set(language, known);
  // A network that failed once may work the next time.
  known.catch(() => opened.delete(language));
  return known;
}
