/** What narrows the results down. How it does so is fetched when somebody opens it. */
import type { Hit } from './search.ts';

export class SearchFilters {
  readonly #selects: HTMLSelectElement[];

  constructor(root: Element, onChange: () => void) {
    this.#selects = [...root.querySelectorAll('select')];
    for (const select of this.#selects) select.addEventListener('change', onChange);
  }

  /** The chosen values by their names in the address. */
  get chosen(): [string, string][] {
    return this.#selects.filter(({ value }) => value).map(({ name, value }) => [name, value]);
  }

  take(parameters: URLSearchParams) {
    for (const select of this.#selects) select.value = parameters.get(select.name) ?? '';
  }

  /** The hits that fit every choice; each choice then says how many fit it and the others. */
  async narrow(hits: Hit[]): Promise<Hit[]> {
    const { narrowed } = await import('./narrowed.ts');
    return narrowed(hits, this.#selects);
  }
}
