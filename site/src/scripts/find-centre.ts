/** Finds a commune by its name or postcode among those the page lists; nothing is sent anywhere. */
import { searchable } from '../lib/searchable.ts';

const most = 8;

/** Letters without their accents: what people type on a phone. */
const plain = (text: string) =>
  searchable(text)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

class FindCentre extends HTMLElement {
  connectedCallback() {
    const search = this.querySelector<HTMLElement>('[role=search]')!;
    const input = this.querySelector('input')!;
    const found = this.querySelector('.found')!;
    const communes = [...this.querySelectorAll<HTMLElement>('.communes li')].map((item) => ({
      item,
      name: plain(item.firstElementChild!.textContent),
      codes: item.dataset.codes!.split(' '),
    }));
    search.hidden = false;
    input.addEventListener('input', () => {
      const query = plain(input.value);
      const hits = communes.filter(({ name, codes }) =>
        /^\d/.test(query) ? codes.some((code) => code.startsWith(query)) : ` ${name}`.includes(` ${query}`),
      );
      const shown = query === '' ? [] : hits.slice(0, most).map(({ item }) => item.cloneNode(true));
      found.replaceChildren(...shown);
      if (query !== '' && shown.length === 0) {
        const none = document.createElement('li');
        none.textContent = this.dataset.none!;
        found.append(none);
      }
    });
  }
}

customElements.define('find-centre', FindCentre);
