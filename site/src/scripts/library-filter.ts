/** Shows of a list what was chosen; the address says it, so that it can be sent and come back to. */

class LibraryFilter extends HTMLElement {
  connectedCallback() {
    const choices = this.querySelector<HTMLElement>('.library-choices')!;
    choices.hidden = false;
    const selects = [...choices.querySelectorAll('select')];
    const asked = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = asked.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    choices.addEventListener('change', () => {
      const chosen = selects.filter(({ value }) => value).map(({ name, value }) => [name, value]);
      const query = new URLSearchParams(chosen).toString();
      history.replaceState(null, '', query ? `?${query}` : location.pathname);
      this.#show(selects);
    });
    this.#show(selects);
  }

  #show(selects: HTMLSelectElement[]) {
    const items = [...this.querySelectorAll<HTMLElement>('li[data-kind]')];
    for (const item of items) {
      item.hidden = selects.some(
        ({ name, value }) => value && !item.dataset[name]!.split(' ').includes(value),
      );
    }
    const status = this.querySelector<HTMLElement>('[role=status]')!;
    const count = items.filter(({ hidden }) => !hidden).length;
    status.textContent = status.dataset
      .shown!.replace('{count}', String(count))
      .replace('{total}', String(items.length));
  }
}

customElements.define('library-filter', LibraryFilter);
