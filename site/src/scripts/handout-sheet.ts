/** Puts the visitor's own list together on one sheet: whom to see, where, when, and room for notes. */
import type { HandoutTexts } from '../i18n/handout.ts';
import { basketIn, fragmentOf, withToggled } from '../lib/directory/basket.ts';
import type { Catalogue } from '../lib/directory/catalogue.ts';
import { displayPhone } from '../lib/phone.ts';
import { qrOf } from '../lib/qr.ts';
import { element } from './service-card.ts';

const svg = 'http://www.w3.org/2000/svg';

function drawing(address: string): SVGElement {
  const { size, path } = qrOf(address);
  const picture = document.createElementNS(svg, 'svg');
  const stroke = document.createElementNS(svg, 'path');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('aria-hidden', 'true');
  stroke.setAttribute('d', path);
  picture.append(stroke);
  return picture;
}

class HandoutSheet extends HTMLElement {
  readonly #texts = JSON.parse(this.dataset.texts!) as HandoutTexts;
  readonly #status = this.querySelector('.status')!;
  readonly #list = this.querySelector('.records')!;
  #catalogue: Catalogue | undefined;

  connectedCallback() {
    this.querySelector<HTMLElement>('.tools')!.hidden = false;
    this.querySelector('.print')!.addEventListener('click', () => print());
    const large = this.querySelector<HTMLInputElement>('.large')!;
    large.addEventListener('change', () => this.classList.toggle('is-large', large.checked));
    addEventListener('hashchange', () => void this.#show());
    void this.#show();
  }

  async #show() {
    const ids = basketIn(location.hash);
    if (ids.length === 0) return this.#say(this.#texts.empty, []);
    this.#status.textContent = this.#texts.loading;
    try {
      this.#catalogue ??= await this.#fetch();
    } catch {
      return this.#say(this.#texts.failed, []);
    }
    const { services } = this.#catalogue;
    const found = ids.map((id) => services.id.indexOf(id)).filter((number) => number >= 0);
    this.#say(
      found.length < ids.length ? this.#texts.lost : '',
      found.map((number) => this.#record(this.#catalogue!, number)),
    );
  }

  async #fetch(): Promise<Catalogue> {
    const answer = await fetch(this.dataset.source!);
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
    return (await answer.json()) as Catalogue;
  }

  #say(text: string, records: HTMLElement[]) {
    this.#status.textContent = text;
    this.#list.replaceChildren(...records);
  }

  #record(catalogue: Catalogue, number: number): HTMLElement {
    const { services, organizations, hoursTexts, values } = catalogue;
    const address = new URL(services.path[number]!, location.href).href;
    const heading = element('h2', services.name[number]!);
    const languages = services.has[number]!.map((value) => values[value]!)
      .filter(({ facet }) => facet === 'language')
      .map(({ label }) => label);
    const facts = [
      organizations[services.organization[number]!]!,
      [services.street[number], services.town[number]].filter(Boolean).join(', '),
      hoursTexts[services.hoursText[number]!]!,
      languages.join(', '),
    ].filter(Boolean);
    const phone = services.phone[number]!;
    const words = document.createElement('div');
    words.append(heading, ...facts.map((fact) => element('p', fact)));
    if (phone) words.append(this.#phone(phone));
    words.append(
      element('p', `${this.#texts.notes} :`, 'notes'),
      this.#remove(services.id[number]!, services.name[number]!),
    );
    const item = document.createElement('li');
    item.append(words, drawing(address));
    return item;
  }

  #phone(number: string): HTMLElement {
    const link = Object.assign(element('a', displayPhone(number)), { href: `tel:${number}`, dir: 'ltr' });
    const line = document.createElement('p');
    line.append(link);
    return line;
  }

  #remove(id: string, name: string): HTMLElement {
    const button = Object.assign(element('button', this.#texts.remove, 'remove no-print'), {
      type: 'button' as const,
    });
    button.setAttribute('aria-label', `${this.#texts.remove} : ${name}`);
    button.addEventListener('click', () => {
      const ids = withToggled(basketIn(location.hash), id);
      history.replaceState(null, '', location.pathname + fragmentOf(ids));
      void this.#show();
      this.querySelector<HTMLElement>('.print')!.focus();
    });
    return button;
  }
}

customElements.define('handout-sheet', HandoutSheet);
