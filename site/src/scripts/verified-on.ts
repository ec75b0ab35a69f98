/** A verification that ran out since the page was made says so, and a record that is too old leaves its list. */
import { dayInBelgium } from '@passerelle/shared/days';

class VerifiedOn extends HTMLElement {
  connectedCallback() {
    const { due, stale, dueText, staleText } = this.dataset;
    if (!due || !stale) return;
    const today = dayInBelgium(new Date());
    const state = today >= stale ? 'stale' : today >= due ? 'due' : undefined;
    if (!state || state === this.dataset.state) return;
    this.dataset.state = state;
    this.textContent = (state === 'stale' ? staleText : dueText)!;
    if (state === 'stale') this.closest<HTMLElement>('[data-service]')?.setAttribute('hidden', '');
  }
}

customElements.define('verified-on', VerifiedOn);
