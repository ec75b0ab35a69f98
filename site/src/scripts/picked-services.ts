/**
 * "Add to my list" beside services, and the way to the list. The list stays in the address; links to other pages of the
 * directory take it along.
 */
import { basketIn, fragmentOf, mostServices, withToggled } from '../lib/directory/basket.ts';

export class PickedServices {
  readonly #host: HTMLElement;
  readonly #link: HTMLAnchorElement;
  readonly #status: Element;

  /** Keeps what is said on the page as the address has it. */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#link = host.querySelector('a')!;
    this.#status = host.querySelector('.status')!;
    addEventListener('hashchange', this.#show);
    this.#show();
    // Cards and links come and go while filters are used.
    const watch = new MutationObserver(this.#show);
    watch.observe(document.querySelector('main') ?? document.body, { childList: true, subtree: true });
  }

  /** Takes a service into the list, or out of it. */
  toggle(service: string) {
    const before = basketIn(location.hash);
    const ids = withToggled(before, service);
    history.replaceState(history.state, '', location.pathname + location.search + fragmentOf(ids));
    this.#status.textContent =
      ids.length === before.length
        ? this.#host.dataset.full!.replace('{count}', String(mostServices))
        : this.#count(ids.length);
    this.#show();
  }

  #count(count: number): string {
    return this.#host.dataset.count!.replace('{count}', String(count));
  }

  /** Writes only what changed: writing text is a change to watch, too. */
  readonly #show = () => {
    const ids = basketIn(location.hash);
    const fragment = fragmentOf(ids);
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-service]'))
      button.setAttribute('aria-pressed', String(ids.includes(button.dataset.service!)));
    const section = this.#host.dataset.section!;
    const ways = document.querySelectorAll<HTMLAnchorElement>(`a[href^="${section}"], service-basket a`);
    for (const link of ways) {
      const [address, place = 'liste='] = link.getAttribute('href')!.split('#');
      // A link to a place of a page keeps it.
      if (place.startsWith('liste=')) link.setAttribute('href', address + fragment);
    }
    const text = this.#count(ids.length);
    if (this.#link.textContent !== text) this.#link.textContent = text;
    this.#host.hidden = ids.length === 0;
  };
}
