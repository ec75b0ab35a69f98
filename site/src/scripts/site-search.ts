/** The search page: results as one types, all of it in the address, nothing loaded before the box is touched. */
import { SearchFilters } from './search-filters.ts';
import { resultItem } from './search-results.ts';
import { readHits, searchIn, warm, type Hit, type Outcome } from './search.ts';

/** One screen of results. */
const pageLength = 10;
/** Read at first: the order of the best is only known once they are read. */
const readFirst = 14;

class SiteSearch extends HTMLElement {
  readonly #input = this.querySelector('input')!;
  readonly #status = this.querySelector('.status')!;
  readonly #list = this.querySelector('.results')!;
  readonly #meant = this.querySelector<HTMLElement>('.meant')!;
  readonly #panel = this.querySelector<HTMLDetailsElement>('.search-filters')!;
  readonly #nothing = this.querySelector<HTMLElement>('.nothing-found')!;
  readonly #filters = new SearchFilters(this, () => void this.#search({ push: true }));
  readonly #language = document.documentElement.lang;
  readonly #names = JSON.parse(this.dataset.languages!) as Record<string, string>;
  readonly #counted = new Set<string>();
  #turn = 0;
  #shown = '';

  connectedCallback() {
    this.#panel.hidden = false;
    void warm(this.#language).catch(() => undefined);
    this.#input.addEventListener('input', () => void this.#search({ pauseMs: 250 }));
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search({ push: true });
    });
    this.#panel.addEventListener('toggle', () => void this.#search({ again: true }));
    this.#meant
      .querySelector('button')!
      .addEventListener('click', () => void this.#search({ exactly: true, again: true }));
    this.addEventListener('keydown', (event) => this.#move(event));
    addEventListener('popstate', () => this.#fromAddress());
    // Somebody may have typed before all this was here.
    if (this.#input.value && !location.search) void this.#search({});
    else this.#fromAddress();
  }

  #fromAddress() {
    const parameters = new URLSearchParams(location.search);
    this.#input.value = parameters.get('q') ?? '';
    this.#filters.take(parameters);
    if (this.#filters.chosen.length > 0) this.#panel.open = true;
    void this.#search({});
  }

  /** From the box into the results and back, without the Tab key. */
  #move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.target instanceof HTMLSelectElement || (!step && event.key !== 'Escape')) return;
    const stops = [this.#input, ...this.#list.querySelectorAll('a')] as HTMLElement[];
    const at = stops.indexOf(event.target as HTMLElement);
    const next = step ? stops[at + step] : at > 0 ? this.#input : undefined;
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  async #search({ pauseMs = 0, push = false, exactly = false, again = false }) {
    const query = this.#input.value.trim();
    const parameters = new URLSearchParams([...(query ? [['q', query]] : []), ...this.#filters.chosen]);
    const address = `?${parameters}`;
    if (address === this.#shown && !again) return;
    const turn = (this.#turn += 1);
    const isOld = () => turn !== this.#turn;
    this.#list.ariaBusy = 'true';
    if (query === '') {
      this.#shown = '';
      return this.#show([], '');
    }
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    if (isOld()) return;
    if (this.#shown === '') this.#status.textContent = this.dataset.searching!;
    try {
      const language = parameters.get('langue') ?? this.#language;
      const outcome = await searchIn(language, query, { exactly });
      const hits = this.#panel.open ? await this.#filters.narrow(outcome.hits) : outcome.hits;
      const first = await this.#items(hits.slice(0, readFirst), outcome);
      if (isOld()) return;
      if (location.search !== address) history[push ? 'pushState' : 'replaceState'](null, '', address);
      this.#shown = address;
      this.#sayMeant(query, outcome.meant);
      this.#nothing.hidden = hits.length > 0;
      this.#show(first.slice(0, pageLength), this.#count(hits.length));
      this.#offerMore(first.slice(pageLength), hits.slice(readFirst), outcome);
      if (outcome.hits.length === 0) this.#countSoon(query, isOld);
    } catch (error) {
      if (isOld()) return;
      console.error(error);
      this.#show([], this.dataset.failed!);
    }
  }

  /** Once for a query that was left standing: the site learns which words are missing, and of whom nothing. */
  #countSoon(query: string, isOld: () => boolean) {
    const address = this.dataset.count;
    if (!address || this.#counted.has(query)) return;
    setTimeout(() => {
      if (isOld()) return;
      this.#counted.add(query);
      navigator.sendBeacon(address, JSON.stringify({ query }));
    }, 2_000);
  }

  async #items(hits: Hit[], outcome: Outcome): Promise<HTMLLIElement[]> {
    const about = { texts: this.dataset, names: this.#names, alsoIn: outcome.languages };
    return (await readHits(hits, outcome)).map((hit) => resultItem(hit, about));
  }

  #count(count: number): string {
    if (count === 0) return this.dataset.none!;
    return count === 1 ? this.dataset.one! : this.dataset.many!.replace('{count}', String(count));
  }

  #sayMeant(query: string, meant: string | undefined) {
    this.#meant.hidden = meant === undefined;
    this.#meant.querySelector('span')!.textContent = this.dataset.meant!.replace('{meant}', meant ?? '');
    const button = this.#meant.querySelector('button')!;
    button.dataset.words ??= button.textContent;
    button.textContent = button.dataset.words.replace('{query}', query);
  }

  #show(items: HTMLLIElement[], status: string) {
    this.#status.textContent = status;
    this.#list.replaceChildren(...items);
    this.#list.ariaBusy = 'false';
    this.querySelector('.more')?.remove();
    if (status === '') this.#nothing.hidden = this.#meant.hidden = true;
  }

  #offerMore(ready: HTMLLIElement[], rest: Hit[], outcome: Outcome) {
    if (ready.length + rest.length === 0) return;
    const button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button more',
      textContent: this.dataset.more!,
    });
    button.addEventListener('click', async () => {
      const wanted = pageLength - ready.length;
      const items = [...ready, ...(await this.#items(rest.slice(0, wanted), outcome))];
      this.#list.append(...items);
      button.remove();
      this.#offerMore([], rest.slice(wanted), outcome);
      items[0]?.querySelector('a')?.focus();
    });
    this.#list.after(button);
  }
}

customElements.define('site-search', SiteSearch);
