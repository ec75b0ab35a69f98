/** What narrows the results down, with how many there are for each choice. */
import type { Hit } from './search.ts';

/** The names in the address, and what the index calls them. */
const filterNames: Record<string, string> = {
  type: 'kind',
  thematique: 'theme',
  commune: 'commune',
  annee: 'year',
};

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
    const valueSets = await Promise.all(this.#selects.map(({ name }) => valuesOf(name, hits)));
    const fits = (hit: Hit, index: number, value: string) => !value || valueSets[index]!.get(hit)?.has(value);
    const fitting = (except: number) =>
      hits.filter((hit) =>
        this.#selects.every(({ value }, index) => index === except || fits(hit, index, value)),
      );
    this.#selects.forEach((select, index) => {
      const others = fitting(index);
      for (const option of select.options) {
        if (!option.value) continue;
        const count = others.filter((hit) => fits(hit, index, option.value)).length;
        option.textContent = `${option.dataset.label} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    });
    return fitting(-1);
  }
}

async function valuesOf(name: string, hits: Hit[]): Promise<Map<Hit, Set<string>>> {
  if (name === 'langue') return new Map(hits.map((hit) => [hit, new Set([hit.language])]));
  const values = new Map(hits.map((hit) => [hit, new Set<string>()]));
  const indexes = new Set(hits.map(({ index }) => index));
  for (const index of indexes) {
    for (const [value, ids] of await index.pagesBy(filterNames[name]!)) {
      // A kind says its state after it.
      const said = name === 'type' ? value.split(' ')[0]! : value;
      for (const [hit, set] of values) if (hit.index === index && ids.has(hit.id)) set.add(said);
    }
  }
  return values;
}
