/**
 * "Add to my list" beside services, and the way to the list. The list stays in the address; links to other pages of the
 * directory take it along.
 */
import { basketIn, fragmentOf, mostServices, withToggled } from '../lib/directory/basket.ts';

class ServiceBasket extends HTMLElement {
  readonly #link = this.querySelector('a')!;
  readonly #status = this.querySelector('.status')!;
  /** Cards and links come and go while filters are used. */
  readonly #watch = new MutationObserver(() => this.#show());

  connectedCallback() {
    document.addEventListener('click', this.#onClick);
    addEventListener('hashchange', this.#show);
    this.#show();
    this.#watch.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    document.removeEventListener('click', this.#onClick);
    removeEventListener('hashchange', this.#show);
    this.#watch.disconnect();
  }

  readonly #onClick = ({ target }: Event) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-service]');
    if (!button) return;
    const before = basketIn(location.hash);
    const ids = withToggled(before, button.dataset.service!);
    const address = location.pathname + location.search + fragmentOf(ids);
    history.replaceState(history.state, '', address);
    this.#status.textContent =
      ids.length === before.length
        ? this.dataset.full!.replace('{count}', String(mostServices))
        : this.#count(ids.length);
    this.#show();
  };

  #count = (count: number) => this.dataset.count!.replace('{count}', String(count));

  /** Writes only what changed: writing text is a change to watch, too. */
  readonly #show = () => {
    const ids = basketIn(location.hash);
    const fragment = fragmentOf(ids);
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-service]')) {
      const isIn = ids.includes(button.dataset.service!);
      button.hidden = false;
      button.setAttribute('aria-pressed', String(isIn));
    }
    const section = this.dataset.section!;
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href^="${section}"]`)) {
      const [address, place = 'liste='] = link.getAttribute('href')!.split('#');
      // A link to a place of a page keeps it.
      if (place.startsWith('liste=')) link.setAttribute('href', address + fragment);
    }
    const text = this.#count(ids.length);
    if (this.#link.textContent !== text) this.#link.textContent = text;
    this.hidden = ids.length === 0;
  };
}

customElements.define('service-basket', ServiceBasket);
