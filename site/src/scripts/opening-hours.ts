/**
 * Says whether it is open now, above the table that says when; without a script the table is all there is. What reckons
 * (opening-now.ts) comes once the page is there: nobody waits for it.
 */
import type { OpeningTexts } from '../i18n/hours.ts';
import type { Hours } from '../lib/hours/rules.ts';

const minute = 60_000;

class OpeningHours extends HTMLElement {
  readonly #hours = JSON.parse(this.dataset.hours!) as Hours;
  readonly #texts = JSON.parse(this.dataset.texts!) as OpeningTexts;
  #timer = 0;

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#say);
    void this.#say();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#say);
    clearTimeout(this.#timer);
  }

  /** A page somebody comes back to must not say what was true an hour ago. */
  readonly #say = async () => {
    clearTimeout(this.#timer);
    const { openingNow } = await import('./opening-now.ts');
    if (document.hidden || !this.isConnected) return;
    const { state, text } = openingNow(this.#hours, this.#texts);
    const place = this.querySelector<HTMLElement>('.opening')!;
    // A screen reader is told when it changes, not every minute.
    if (place.textContent !== text) place.textContent = text;
    place.dataset.state = state;
    place.hidden = false;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#say(), minute - (Date.now() % minute));
  };
}

customElements.define('opening-hours', OpeningHours);
