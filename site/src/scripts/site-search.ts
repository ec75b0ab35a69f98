/** The search page: results as one types, the query in the address, nothing loaded before the box is touched. */
import { searchable } from '../lib/searchable.ts';
import { loadPagefind, search, type Found, type Result } from './pagefind.ts';

/** One screen of results. */
const pageLength = 10;

class SiteSearch extends HTMLElement {
  readonly #input = this.querySelector('input')!;
  readonly #status = this.querySelector('.status')!;
  readonly #list = this.querySelector('.results')!;
  readonly #asked = { query: '' };

  connectedCallback() {
    this.#input.addEventListener('focus', () => void loadPagefind().catch(() => undefined), { once: true });
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
      const results = await search(searchable(query), pauseMs);
      if (!results || this.#asked.query !== query) return;
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

  #offerMore(rest: Result[]) {
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
