/** Pagefind in the browser: its whole index, and beside it the small one of pages that changed since. */
import type { Recent } from '../search/search-index.ts';

export interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
}

export interface Result {
  /** Pagefind's name for a page with certain words. */
  id: string;
  data(): Promise<Found>;
}

interface Pagefind {
  init(): Promise<void>;
  mergeIndex(address: string): Promise<void>;
  debouncedSearch(
    query: string,
    options?: object,
    milliseconds?: number,
  ): Promise<{ results: Result[] } | null>;
}

/** Made after the build, hence the import by address. */
const address = '/pagefind/pagefind.js';

interface Loaded {
  pagefind: Pagefind;
  replaced: Set<string>;
}

let loaded: Promise<Loaded> | undefined;

async function load(): Promise<Loaded> {
  const [pagefind, recent] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetch('/pagefind/recent.json').then((response) => response.json() as Promise<Recent>),
  ]);
  await pagefind.init();
  // Asked for a language it does not have, Pagefind answers in another one.
  if (recent.languages.includes(document.documentElement.lang))
    await pagefind.mergeIndex('/pagefind/recent/');
  return { pagefind, replaced: new Set(recent.replaced) };
}

/** Loads what searching needs, once. */
export function loadPagefind(): Promise<Loaded> {
  loaded ??= load();
  // A network that failed once may work the next time.
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

/** The pages that hold the words, best first; nothing when another search began meanwhile. */
export async function search(query: string, pauseMs: number): Promise<Result[] | undefined> {
  const { pagefind, replaced } = await loadPagefind();
  const answer = await pagefind.debouncedSearch(query, {}, pauseMs);
  if (!answer) return undefined;
  const current = answer.results.filter(({ id }) => !replaced.has(id));
  return [...new Map(current.map((result) => [result.id, result])).values()];
}
