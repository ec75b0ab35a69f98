/** The line of HTML a commune puts on its site: chosen, seen and copied. Without a script, the first one to adapt by hand. */

import type { Catalogue } from '../lib/directory/catalogue.ts';

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

class WidgetBuilder extends HTMLElement {
  readonly #choices = this.querySelector<HTMLElement>('.choices')!;
  readonly #line = this.querySelector('textarea')!;
  readonly #status = this.querySelector<HTMLElement>('[role=status]')!;
  readonly #preview = this.querySelector<HTMLElement>('.preview')!;

  async connectedCallback() {
    const answer = await fetch(this.dataset.source!);
    this.#offer(((await answer.json()) as Catalogue).values);
    this.querySelector<HTMLElement>('[data-adapt]')!.hidden = true;
    this.#choices.hidden = false;
    this.#preview.hidden = false;
    this.#choices.addEventListener('change', () => this.#show());
    const copy = this.querySelector<HTMLButtonElement>('[data-copy]')!;
    copy.hidden = false;
    copy.addEventListener('click', () => void this.#copy());
    const script = document.createElement('script');
    script.src = this.dataset.script!;
    document.head.append(script);
    this.querySelector('select')!.focus();
    this.#show();
  }

  #offer(values: Catalogue['values']) {
    for (const select of this.querySelectorAll('select'))
      for (const { facet, key, label } of values)
        if (facet === select.dataset.facet) select.add(new Option(label, key));
  }

  #show() {
    const [commune, theme] = this.querySelectorAll('select');
    const { value, text } = commune!.selectedOptions[0]!;
    const path = this.dataset.path!.replace('{slug}', value);
    const title = this.dataset.title!.replace('{name}', text);
    const attributes = `commune="${value}"${theme!.value && ` theme="${theme!.value}"`}`;
    const whole = (path: string) => quoted(new URL(path, location.href).href);
    const widget = `<passerelle-services ${attributes}><a href="${whole(path)}">${quoted(title)}</a></passerelle-services>`;
    this.#line.value = `<script src="${whole(this.dataset.script!)}" defer></script>${widget}`;
    this.#status.textContent = '';
    const shown = document.createElement('passerelle-services');
    shown.setAttribute('commune', value);
    if (theme!.value) shown.setAttribute('theme', theme!.value);
    shown.setAttribute('level', '3');
    this.#preview.replaceChildren(shown);
  }

  async #copy() {
    this.#line.select();
    await navigator.clipboard?.writeText(this.#line.value).catch(() => undefined);
    this.#status.textContent = this.#status.dataset.copied!;
  }
}

customElements.define('widget-builder', WidgetBuilder);
