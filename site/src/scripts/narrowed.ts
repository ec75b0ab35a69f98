/** Results that fit what was chosen, and how many each choice would leave. */
import type { Hit } from './search.ts';

/** The names in the address, and what the index calls them. */
const filterNames: Record<string, string> = {
  type: 'kind',
  thematique: 'theme',
  commune: 'commune',
  annee: 'year',
};

/** The hits that fit the value of every `select`; each of its options then says how many fit it and the others. */
export async function narrowed(hits: Hit[], selects: HTMLSelectElement[]): Promise<Hit[]> {
  const valueSets = await Promise.all(selects.map(({ name }) => valuesOf(name, hits)));
  const fits = (hit: Hit, index: number, value: string) => !value || valueSets[index]!.get(hit)?.has(value);
  const fitting = (except: number) =>
    hits.filter((hit) => selects.every(({ value }, index) => index === except || fits(hit, index, value)));
  selects.forEach((select, index) => {
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
