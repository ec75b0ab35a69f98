/** Shows what picks services; what keeps the list (picked-services.ts) is fetched with the first of them. */
import type { PickedServices } from './picked-services.ts';

class ServiceBasket extends HTMLElement {
  #picked: Promise<PickedServices> | undefined;

  connectedCallback() {
    for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-service]'))
      button.hidden = false;
    document.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLElement>('button[data-service]');
      if (button) void this.#start().then((picked) => picked.toggle(button.dataset.service!));
    });
    addEventListener('hashchange', () => void this.#start());
    if (location.hash) void this.#start();
  }

  #start(): Promise<PickedServices> {
    this.#picked ??= import('./picked-services.ts').then(({ PickedServices }) => new PickedServices(this));
    return this.#picked;
  }
}

customElements.define('service-basket', ServiceBasket);
