/**
 * Filters over a list of services that is complete without them. Nothing is fetched before somebody asks for them, or
 * comes by an address that says what was chosen.
 */
import type { FilterTexts } from '../i18n/directory-filter.ts';
import type { OpeningTexts } from '../i18n/hours.ts';
import type { Catalogue } from '../lib/directory/catalogue.ts';
import { FacetIndex } from '../lib/directory/facet-index.ts';
import { queryOf, selectionIn, type Selection } from '../lib/directory/selection.ts';
import { dayName, dayOf, localMinute } from '../lib/hours/local-time.ts';
import { FilterForm } from './filter-form.ts';
import { serviceCard } from './service-card.ts';

/** Cards shown at a time. */
const pageLength = 12;

class DirectoryFilter extends HTMLElement {
  readonly #texts = JSON.parse(this.dataset.texts!) as FilterTexts;
  readonly #hoursTexts = JSON.parse(this.dataset.hours!) as OpeningTexts;
  readonly #status = this.querySelector<HTMLElement>('.status')!;
  readonly #list = this.querySelector<HTMLElement>('.found')!;
  readonly #more = this.querySelector<HTMLButtonElement>('.show-more')!;
  #index: FacetIndex | undefined;
  #catalogue: Catalogue | undefined;
  #form: FilterForm | undefined;
  #rest: number[] = [];
  #now = new Date();

  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>('.start')!;
    button.hidden = false;
    button.addEventListener('click', () => void this.#start().then(() => this.#form?.focus()));
    this.#more.addEventListener('click', () => this.#showMore(true));
    addEventListener('popstate', () => void this.#fromAddress());
    void this.#fromAddress();
  }

  async #fromAddress() {
    const selection = selectionIn(location.search);
    if (queryOf(selection) === '' && !this.#index) return;
    if (await this.#start()) this.#apply(selection);
  }

  /** Fetches the services once; false when that failed, and the list stays as it was. */
  async #start(): Promise<boolean> {
    if (this.#index) return true;
    this.#status.textContent = this.#texts.loading;
    try {
      const answer = await fetch(this.dataset.source!);
      if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
      this.#catalogue = (await answer.json()) as Catalogue;
    } catch {
      this.#status.textContent = this.#texts.failed;
      return false;
    }
    this.#now = new Date();
    this.#index = new FacetIndex(this.#catalogue, this.#now);
    this.#form = new FilterForm(this.#catalogue, this.#texts, (selection) => this.#choose(selection));
    this.querySelector('.start')!.replaceWith(this.#form.element);
    this.querySelector<HTMLElement>('.listed')!.hidden = true;
    this.#apply(selectionIn(location.search));
    return true;
  }

  #choose(selection: Selection) {
    const query = queryOf(selection);
    history.pushState(null, '', (query ? `?${query}` : location.pathname) + location.hash);
    this.#apply(selection);
  }

  #apply(selection: Selection) {
    const found = this.#index!.find(selection);
    this.#form!.show(selection, found);
    this.#list.replaceChildren();
    this.#rest = found.services;
    this.#showMore(false);
    this.#status.textContent = this.#count(found.services.length);
    this.dispatchEvent(new CustomEvent('found', { detail: found.services, bubbles: true }));
  }

  #count(count: number): string {
    if (count === 0) return this.#texts.none;
    return count === 1 ? this.#texts.one : this.#texts.many.replace('{count}', String(count));
  }

  #showMore(isAsked: boolean) {
    const now = localMinute(this.#now);
    const cards = this.#rest.slice(0, pageLength).map((service) =>
      serviceCard(this.#catalogue!, service, {
        opening: this.#index!.openingOf(service),
        now,
        today: dayName(dayOf(now)),
        texts: this.#texts,
        hoursTexts: this.#hoursTexts,
        add: this.dataset.add,
      }),
    );
    this.#rest = this.#rest.slice(pageLength);
    this.#list.append(...cards);
    this.#more.hidden = this.#rest.length === 0;
    if (isAsked) cards[0]?.querySelector('a')?.focus();
  }
}

customElements.define('directory-filter', DirectoryFilter);
