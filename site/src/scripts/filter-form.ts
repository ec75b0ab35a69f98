/** The choices of the filter and how many services each would leave. */
import type { FilterTexts } from '../i18n/directory-filter.ts';
import { facets, type Catalogue, type Facet } from '../lib/directory/catalogue.ts';
import type { Found } from '../lib/directory/facet-index.ts';
import { orders, selectionIn, toggled, type Order, type Selection } from '../lib/directory/selection.ts';
import { element } from './service-card.ts';

interface Choice {
  item: HTMLLIElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

/** A checkbox with its words and a count. */
function choiceOf(label: string, onChange: () => void): Choice {
  const input = Object.assign(document.createElement('input'), { type: 'checkbox' });
  const count = element('span', '', 'count');
  const words = document.createElement('label');
  words.append(input, element('span', label), count);
  const item = document.createElement('li');
  item.append(words);
  input.addEventListener('change', onChange);
  return { item, input, count };
}

/** What changed is written, and nothing else: hundreds of counts are on the page. */
function write({ input, count, item }: Choice, isChosen: boolean, number: number) {
  const text = String(number);
  if (count.textContent !== text) count.textContent = text;
  if (input.checked !== isChosen) input.checked = isChosen;
  const isUseless = number === 0 && !isChosen;
  if (item.hidden !== isUseless) item.hidden = isUseless;
}

export class FilterForm {
  readonly element = Object.assign(document.createElement('form'), { className: 'filter-form' });
  readonly #values: Catalogue['values'];
  readonly #choices: Choice[];
  readonly #open: Choice;
  readonly #order = document.createElement('select');
  readonly #groups = new Map<Facet, { details: HTMLDetailsElement; chosen: HTMLElement }>();
  readonly #clear: HTMLButtonElement;
  #selection: Selection = selectionIn('');

  /** @param onChoice called with what is chosen whenever that changes */
  constructor({ values }: Catalogue, texts: FilterTexts, onChoice: (selection: Selection) => void) {
    this.#values = values;
    this.element.addEventListener('submit', (event) => event.preventDefault());
    this.element.setAttribute('aria-label', texts.filter);
    this.#open = choiceOf(texts.openNow, () =>
      onChoice({ ...this.#selection, openNow: this.#open.input.checked }),
    );
    this.#choices = values.map(({ facet, key, label }) =>
      choiceOf(label, () => onChoice(toggled(this.#selection, facet, key))),
    );
    const sort = element('label', `${texts.sort} `);
    this.#order.append(...orders.map((order) => new Option(texts[order], order)));
    this.#order.addEventListener('change', () =>
      onChoice({ ...this.#selection, order: this.#order.value as Order }),
    );
    sort.append(this.#order);
    this.#clear = Object.assign(element('button', texts.clear, 'clear'), { type: 'button' as const });
    this.#clear.addEventListener('click', () => {
      onChoice(selectionIn(''));
      this.focus();
    });
    const first = Object.assign(document.createElement('ul'), { className: 'first' });
    first.setAttribute('role', 'list');
    first.append(this.#open.item);
    this.element.append(
      first,
      ...facets.flatMap((facet) => this.#groupOf(facet, values, texts)),
      sort,
      this.#clear,
    );
  }

  #groupOf(facet: Facet, values: Catalogue['values'], texts: FilterTexts): HTMLElement[] {
    const choices = this.#choices.filter((_, number) => values[number]!.facet === facet);
    if (choices.length < 2) return [];
    const details = document.createElement('details');
    const summary = element('summary', texts.facets[facet]);
    const chosen = element('span', '', 'count');
    summary.append(chosen);
    const group = document.createElement('fieldset');
    const list = document.createElement('ul');
    list.setAttribute('role', 'list');
    list.append(...choices.map(({ item }) => item));
    group.append(element('legend', texts.facets[facet], 'visually-hidden'), list);
    details.append(summary, group);
    this.#groups.set(facet, { details, chosen });
    return [details];
  }

  focus() {
    this.#open.input.focus();
  }

  /** Shows what is chosen and what each choice would leave. */
  show(selection: Selection, { counts, open }: Found) {
    this.#selection = selection;
    this.#choices.forEach((choice, number) => {
      const { facet, key } = this.#values[number]!;
      write(choice, selection.chosen[facet]?.includes(key) ?? false, counts[number]!);
    });
    write(this.#open, selection.openNow, open);
    this.#open.item.hidden = false;
    this.#order.value = selection.order;
    for (const [facet, group] of this.#groups) {
      const count = selection.chosen[facet]?.length ?? 0;
      group.chosen.textContent = count === 0 ? '' : String(count);
      if (count > 0) group.details.open = true;
    }
    const isChosen = selection.openNow || facets.some((facet) => selection.chosen[facet]?.length);
    this.#clear.hidden = !isChosen;
  }
}
