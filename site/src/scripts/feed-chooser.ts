/** The page of all feeds: the addresses of those that are ticked. Without it, each feed has its links. */

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

class FeedChooser extends HTMLElement {
  readonly #boxes = [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  readonly #chosen = this.querySelector<HTMLElement>('.chosen')!;
  readonly #addresses = this.querySelector('textarea')!;
  readonly #status = this.querySelector<HTMLElement>('[role=status]')!;

  connectedCallback() {
    for (const box of this.#boxes) box.hidden = false;
    this.#chosen.hidden = false;
    this.addEventListener('change', () => this.#show());
    this.querySelector('[data-copy]')!.addEventListener('click', () => void this.#copy());
    this.querySelector('[data-take]')!.addEventListener('click', () => this.#take());
    this.#show();
  }

  get #feeds() {
    return this.#boxes
      .filter(({ checked }) => checked)
      .map((box) => {
        const url = box.closest('li')!.querySelector('a')!.href;
        return { title: box.labels![0]!.textContent.trim(), url, homeUrl: new URL('.', url).href };
      });
  }

  #show() {
    const feeds = this.#feeds;
    this.#addresses.value = feeds.map(({ url }) => url).join('\n');
    this.#status.textContent = feeds.length === 0 ? this.#status.dataset.none! : '';
    for (const button of this.querySelectorAll('button')) button.disabled = feeds.length === 0;
  }

  async #copy() {
    this.#addresses.select();
    await navigator.clipboard?.writeText(this.#addresses.value).catch(() => undefined);
    this.#status.textContent = this.#status.dataset.copied!;
  }

  /** One file for a reader to import (OPML 2.0). */
  #take() {
    const outlines = this.#feeds.map(
      ({ title, url, homeUrl }) =>
        `<outline type="rss" text="${escaped(title)}" xmlUrl="${escaped(url)}" htmlUrl="${escaped(homeUrl)}"/>`,
    );
    const title = escaped(this.dataset.title!);
    const file = `<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>${title}</title></head><body>${outlines.join('')}</body></opml>`;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/x-opml' }));
    link.download = 'fils.opml';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

customElements.define('feed-chooser', FeedChooser);
