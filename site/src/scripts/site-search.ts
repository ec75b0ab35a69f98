/**
 * The search page: results as one types, the query in the address, nothing loaded before the box is touched.
 * Pagefind's own files are made after the build, hence the import by address.
 */
import { searchable } from '../lib/searchable.ts';

interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
}

interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options?: object,
    milliseconds?: number,
  ): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

/** One screen of results. */
const pageLength = 10;

const pagefindAddress = '/pagefind/pagefind.js';
let loaded: Promise<Pagefind> | undefined;

function pagefind(): Promise<Pagefind> {
  loaded ??= (import(/* @vite-ignore */ pagefindAddress) as Promise<Pagefind>).then(async (module) => {
    await module.init();
    return module;
  });
  // A network that failed once may work the next time.
  loaded.catch(() => (loaded = undefined));
  return loaded;
}

class SiteSearch extends HTMLElement {
  readonly #input = this.querySelector('input')!;
  readonly #status = this.querySelector('.status')!;
  readonly #list = this.querySelector('.results')!;
  readonly #asked = { query: '' };

  connectedCallback() {
    this.#input.addEventListener('focus', () => void pagefind().catch(() => undefined), { once: true });
    this.#input.addEventListener('input', () => void this.#search(300));
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search(0);
    });
    addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
  }

  #fromAddress() {
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    void this.#search(0);
  }

  async #search(pauseMs: number) {
    const query = this.#input.value.trim();
    if (query === this.#asked.query && this.#list.childElementCount > 0) return;
    this.#asked.query = query;
    if (query === '') return this.#show([], '');
    this.#status.textContent = this.dataset.searching!;
    try {
      const answer = await (await pagefind()).debouncedSearch(searchable(query), {}, pauseMs);
      if (!answer || this.#asked.query !== query) return;
      const { results } = answer;
      const first = await Promise.all(results.slice(0, pageLength).map((each) => each.data()));
      if (this.#asked.query !== query) return;
      history.replaceState(null, '', `?q=${encodeURIComponent(query)}`);
      this.#show(first, this.#count(results.length));
      this.#offerMore(results.slice(pageLength));
    } catch {
      this.#show([], this.dataset.failed!);
    }
  }

  #count(count: number): string {
    if (count === 0) return this.dataset.none!;
    return count === 1 ? this.dataset.one! : this.dataset.many!.replace('{count}', String(count));
  }

  #show(results: Found[], status: string) {
    this.#status.textContent = status;
    this.#list.replaceChildren(...results.map(resultItem));
    this.querySelector('.more')?.remove();
  }

  #offerMore(rest: { data(): Promise<Found> }[]) {
    if (rest.length === 0) return;
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button more',
      textContent: this.dataset.more!,
    });
    button.addEventListener('click', async () => {
      const next = await Promise.all(rest.slice(0, pageLength).map((each) => each.data()));
      const items = next.map(resultItem);
      this.#list.append(...items);
      button.remove();
      this.#offerMore(rest.slice(pageLength));
      items[0]?.querySelector('a')?.focus();
    });
    this.append(button);
  }
}

function resultItem({ url, excerpt, meta }: Found): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { href: url, textContent: meta.title ?? url });
  const kind = Object.assign(document.createElement('p'), {
    className: 'quiet',
    textContent: meta.kind ?? '',
  });
  const text = document.createElement('p');
  text.append(...highlighted(excerpt));
  const item = document.createElement('li');
  item.append(link, kind, text);
  return item;
}

/** An excerpt's words and its marks; any other markup stays text. */
function highlighted(excerpt: string): (string | HTMLElement)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return node.textContent ?? '';
    return Object.assign(document.createElement('mark'), { textContent: node.textContent });
  });
}

customElements.define('site-search', SiteSearch);
