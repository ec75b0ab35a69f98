/** Says whether it is open now, above the table that says when; without a script the table is all there is. */
import type { OpeningTexts } from '../i18n/hours.ts';
import { localMinute } from '../lib/hours/local-time.ts';
import { openingAt } from '../lib/hours/opening.ts';
import { openingText } from '../lib/hours/opening-text.ts';
import type { Hours } from '../lib/hours/rules.ts';

const minute = 60_000;

class OpeningHours extends HTMLElement {
  readonly #hours = JSON.parse(this.dataset.hours!) as Hours;
  readonly #texts = JSON.parse(this.dataset.texts!) as OpeningTexts;
  #timer = 0;

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#say);
    this.#say();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#say);
    clearTimeout(this.#timer);
  }

  /** A page somebody comes back to must not say what was true an hour ago. */
  readonly #say = () => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    const now = localMinute(new Date());
    const opening = openingAt(this.#hours, now);
    const text = openingText(opening, now, this.#texts, document.documentElement.lang);
    const place = this.querySelector<HTMLElement>('.opening')!;
    // A screen reader is told when it changes, not every minute.
    if (place.textContent !== text) place.textContent = text;
    place.dataset.state = opening.state;
    place.hidden = false;
    this.#timer = window.setTimeout(this.#say, minute - (Date.now() % minute));
  };
}

customElements.define('opening-hours', OpeningHours);
