/**
 * Filters over a list of services that is complete without them. Nothing is fetched before somebody asks for them, or
 * comes by an address that says what was chosen; what answers then (filtered-list.ts) comes with the services.
 */
import type { FilterTexts } from '../i18n/directory-filter.ts';
import type { Catalogue } from '../lib/directory/catalogue.ts';
import { queryOf, selectionIn } from '../lib/directory/selection.ts';
import type { FilteredList } from './filtered-list.ts';
import type { ServiceMap } from './service-map.ts';

class DirectoryFilter extends HTMLElement {
  readonly #texts = JSON.parse(this.dataset.texts!) as FilterTexts;
  readonly #status = this.querySelector<HTMLElement>('.status')!;
  #list: FilteredList | undefined;
  #map: ServiceMap | undefined;

  connectedCallback() {
    const button = this.querySelector<HTMLButtonElement>('.start')!;
    button.hidden = false;
    button.addEventListener('click', () => void this.#start().then((list) => list?.focus()));
    const mapButton = this.querySelector<HTMLButtonElement>('.show-map')!;
    mapButton.hidden = false;
    mapButton.addEventListener('click', () => void this.#toggleMap(mapButton));
    addEventListener('popstate', () => void this.#fromAddress());
    void this.#fromAddress();
  }

  async #fromAddress() {
    const selection = selectionIn(location.search);
    if (queryOf(selection) === '' && !this.#list) return;
    (await this.#start())?.show(selection);
  }

  /** Shows the map or puts it away; its library is fetched the first time. */
  async #toggleMap(button: HTMLButtonElement) {
    const list = await this.#start();
    if (!list) return;
    try {
      this.#map ??= new (await import('./service-map.ts')).ServiceMap(this, list, button);
    } catch {
      this.#status.textContent = button.dataset.failed!;
      return;
    }
    await this.#map.toggle();
  }

  /** Fetches the services once; nothing when that failed, and the list stays as it was. */
  async #start(): Promise<FilteredList | undefined> {
    if (this.#list) return this.#list;
    this.#status.textContent = this.#texts.loading;
    try {
      const [{ FilteredList }, answer] = await Promise.all([
        import('./filtered-list.ts'),
        fetch(this.dataset.source!),
      ]);
      if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
      this.#list ??= new FilteredList(this, this.#texts, (await answer.json()) as Catalogue);
    } catch {
      this.#status.textContent = this.#texts.failed;
      return undefined;
    }
    this.#list.show(selectionIn(location.search));
    return this.#list;
  }
}

customElements.define('directory-filter', DirectoryFilter);
