/** The services somebody filters: the form, the cards found, and how many there are. */
import type { FilterTexts } from '../i18n/directory-filter.ts';
import type { OpeningTexts } from '../i18n/hours.ts';
import type { Catalogue } from '../lib/directory/catalogue.ts';
import { FacetIndex } from '../lib/directory/facet-index.ts';
import { queryOf, type Selection } from '../lib/directory/selection.ts';
import { dayName, dayOf, localMinute } from '../lib/hours/local-time.ts';
import { FilterForm } from './filter-form.ts';
import { serviceCard } from './service-card.ts';

/** Cards shown at a time. */
const pageLength = 12;

export class FilteredList {
  readonly catalogue: Catalogue;
  /** Numbers of the services shown, in their order. */
  found: number[] = [];
  readonly #host: HTMLElement;
  readonly #texts: FilterTexts;
  readonly #hoursTexts: OpeningTexts;
  readonly #now = new Date();
  readonly #index: FacetIndex;
  readonly #form: FilterForm;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  #rest: number[] = [];

  /** Takes the place of the whole list in its element (components/DirectoryFilter.astro). */
  constructor(host: HTMLElement, texts: FilterTexts, catalogue: Catalogue) {
    this.#host = host;
    this.#texts = texts;
    this.#hoursTexts = JSON.parse(host.dataset.hours!) as OpeningTexts;
    this.catalogue = catalogue;
    this.#index = new FacetIndex(catalogue, this.#now);
    this.#form = new FilterForm(catalogue, texts, (selection) => this.#choose(selection));
    this.#list = host.querySelector<HTMLElement>('.found')!;
    this.#more = host.querySelector<HTMLButtonElement>('.show-more')!;
    this.#more.addEventListener('click', () => this.#showMore(true));
    host.querySelector('.start')!.replaceWith(this.#form.element);
    host.querySelector<HTMLElement>('.listed')!.hidden = true;
  }

  focus() {
    this.#form.focus();
  }

  /** Shows what a selection finds. */
  show(selection: Selection) {
    const found = this.#index.find(selection);
    this.#form.show(selection, found);
    this.#list.replaceChildren();
    this.#rest = found.services;
    this.found = found.services;
    this.#showMore(false);
    this.#host.querySelector('.status')!.textContent = this.#count(found.services.length);
    this.#host.dispatchEvent(new CustomEvent('found', { detail: found.services, bubbles: true }));
  }

  #choose(selection: Selection) {
    const query = queryOf(selection);
    history.pushState(null, '', (query ? `?${query}` : location.pathname) + location.hash);
    this.show(selection);
  }

  #count(count: number): string {
    if (count === 0) return this.#texts.none;
    return count === 1 ? this.#texts.one : this.#texts.many.replace('{count}', String(count));
  }

  /** A service as a card, with what the button says that picks it where there is one. */
  card(service: number, add?: string): HTMLLIElement {
    const now = localMinute(this.#now);
    return serviceCard(this.catalogue, service, {
      opening: this.#index.openingOf(service),
      now,
      today: dayName(dayOf(now)),
      texts: this.#texts,
      hoursTexts: this.#hoursTexts,
      add,
    });
  }

  #showMore(isAsked: boolean) {
    const cards = this.#rest
      .slice(0, pageLength)
      .map((service) => this.card(service, this.#host.dataset.add));
    this.#rest = this.#rest.slice(pageLength);
    this.#list.append(...cards);
    this.#more.hidden = this.#rest.length === 0;
    if (isAsked) cards[0]?.querySelector('a')?.focus();
  }
}
