/** Shows of a list what was chosen; the address says it, so that it can be sent and come back to. */
import { countWith, havingOf, isLeft, type Chosen } from '../lib/list-choice.ts';

type Control = HTMLSelectElement | HTMLInputElement;

const isTick = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement;
const valueOf = (control: Control) => (isTick(control) && !control.checked ? '' : control.value);

class ListFilter extends HTMLElement {
  readonly #items = [...this.querySelectorAll<HTMLElement>('[data-has]')].map((element) => ({
    element,
    has: havingOf(element.dataset.has!),
  }));
  readonly #controls = [...this.querySelectorAll<Control>('.list-choices :is(select, input)')];
  /** What each option is called without its count. */
  readonly #words = new Map(
    [...this.querySelectorAll('option')].map((option) => [option, option.textContent] as const),
  );
  readonly #clear = this.querySelector<HTMLButtonElement>('.clear')!;
  readonly #status = this.querySelector<HTMLElement>('[role=status]')!;

  connectedCallback() {
    this.querySelector<HTMLElement>('.list-choices')!.hidden = false;
    this.addEventListener('change', () => this.#choose());
    this.#clear.addEventListener('click', () => {
      this.#set(new URLSearchParams());
      this.#choose();
      this.#controls[0]?.focus();
    });
    addEventListener('popstate', () => this.#fromAddress());
    this.#fromAddress();
  }

  #fromAddress() {
    this.#set(new URLSearchParams(location.search));
    this.#show();
  }

  /** What the address asks for and the list does not know is left aside. */
  #set(asked: URLSearchParams) {
    for (const control of this.#controls) {
      const value = asked.get(control.name) ?? '';
      if (isTick(control)) control.checked = value === control.value;
      else control.value = [...control.options].some((option) => option.value === value) ? value : '';
    }
  }

  #choose() {
    const query = new URLSearchParams([...this.#chosen].filter(([, value]) => value)).toString();
    history.pushState(null, '', (query ? `?${query}` : location.pathname) + location.hash);
    this.#show();
  }

  get #chosen(): Chosen {
    return new Map(this.#controls.map((control) => [control.name, valueOf(control)]));
  }

  #show() {
    const chosen = this.#chosen;
    for (const { element, has } of this.#items) element.hidden = !isLeft(has, chosen);
    const all = this.#items.map(({ has }) => has);
    for (const control of this.#controls) {
      if (isTick(control)) continue;
      for (const option of [...control.options].slice(1)) {
        const count = countWith(all, chosen, control.name, option.value);
        option.textContent = `${this.#words.get(option)!} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    this.#clear.hidden = [...chosen.values()].every((value) => value === '');
    const count = all.filter((has) => isLeft(has, chosen)).length;
    const { shown, none } = this.#status.dataset;
    this.#status.textContent =
      count === 0 ? none! : shown!.replace('{count}', String(count)).replace('{total}', String(all.length));
  }
}

customElements.define('list-filter', ListFilter);
