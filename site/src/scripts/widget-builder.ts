/** The line of HTML a commune puts on its site: chosen, seen and copied. Without a script, the first one to adapt by hand. */

const quoted = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

class WidgetBuilder extends HTMLElement {
  readonly #form = this.querySelector('form')!;
  readonly #line = this.querySelector('textarea')!;
  readonly #status = this.querySelector<HTMLElement>('[role=status]')!;
  readonly #preview = this.querySelector<HTMLElement>('.preview')!;

  connectedCallback() {
    this.#form.hidden = false;
    this.#preview.hidden = false;
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('change', () => this.#show());
    const copy = this.querySelector<HTMLButtonElement>('[data-copy]')!;
    copy.hidden = false;
    copy.addEventListener('click', () => void this.#copy());
    const script = document.createElement('script');
    script.src = this.dataset.script!;
    document.head.append(script);
    this.#show();
  }

  #show() {
    const [commune, theme] = this.querySelectorAll('select');
    const { value, dataset } = commune!.selectedOptions[0]!;
    const attributes = `commune="${value}"${theme!.value && ` theme="${theme!.value}"`}`;
    const whole = (path: string) => quoted(new URL(path, location.href).href);
    const widget = `<passerelle-services ${attributes}><a href="${whole(dataset.path!)}">${quoted(dataset.title!)}</a></passerelle-services>`;
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
