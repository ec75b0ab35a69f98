/** Puts the visitor's own list together on one sheet; what draws it is fetched when there is something in it. */
import type { HandoutTexts } from '../i18n/handout.ts';
import { basketIn, fragmentOf, withToggled } from '../lib/directory/basket.ts';
import type { Catalogue } from '../lib/directory/catalogue.ts';

class HandoutSheet extends HTMLElement {
  readonly #texts = JSON.parse(this.dataset.texts!) as HandoutTexts;
  readonly #status = this.querySelector('.status')!;
  readonly #list = this.querySelector('.records')!;
  readonly #tools = this.querySelector<HTMLElement>('.tools')!;
  #catalogue: Catalogue | undefined;

  connectedCallback() {
    this.querySelector('.print')!.addEventListener('click', () => print());
    const large = this.querySelector<HTMLInputElement>('.large')!;
    large.addEventListener('change', () => this.classList.toggle('is-large', large.checked));
    addEventListener('hashchange', () => void this.#show());
    void this.#show();
  }

  async #show() {
    const ids = basketIn(location.hash);
    this.querySelector<HTMLAnchorElement>('.back')!.hash = fragmentOf(ids);
    if (ids.length === 0) return this.#say(this.#texts.empty, []);
    this.#status.textContent = this.#texts.loading;
    try {
      const [{ handoutRecord }, catalogue] = await Promise.all([
        import('./handout-record.ts'),
        this.#fetch(),
      ]);
      const found = ids.map((id) => catalogue.services.id.indexOf(id)).filter((number) => number >= 0);
      this.#say(
        found.length < ids.length ? this.#texts.lost : '',
        found.map((number) =>
          handoutRecord(catalogue, number, this.#texts, () => this.#remove(catalogue.services.id[number]!)),
        ),
      );
    } catch {
      this.#say(this.#texts.failed, []);
    }
  }

  async #fetch(): Promise<Catalogue> {
    if (this.#catalogue) return this.#catalogue;
    const answer = await fetch(this.dataset.source!);
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
    this.#catalogue = (await answer.json()) as Catalogue;
    return this.#catalogue;
  }

  #say(text: string, records: HTMLElement[]) {
    this.#status.textContent = text;
    this.#list.replaceChildren(...records);
    // An empty sheet has nothing to print.
    this.#tools.hidden = records.length === 0;
  }

  #remove(id: string) {
    const ids = withToggled(basketIn(location.hash), id);
    history.replaceState(null, '', location.pathname + fragmentOf(ids));
    void this.#show();
    this.querySelector<HTMLElement>(ids.length > 0 ? '.print' : '.back')!.focus();
  }
}

customElements.define('handout-sheet', HandoutSheet);
