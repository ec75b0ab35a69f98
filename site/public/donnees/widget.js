/**
 * Services of a commune on that commune's own site:
 *
 *   <script src="https://…/donnees/widget.js" defer></script>
 *   <passerelle-services commune="namur"><a href="https://…">Services à Namur</a></passerelle-services>
 *
 * `theme` keeps one theme, `max` is how many services are shown (10), `level` the level of the title (2). What is inside
 * the element stays until the list is there, and when it cannot come. The list takes the page's font and colours; a
 * page's own styles reach ::part(title), ::part(list), ::part(service) and ::part(source). One file is asked for,
 * without cookies; nothing is kept, nothing is sent. Served as it is written: it runs on sites that build nothing.
 */
(() => {
  if (customElements.get('passerelle-services')) return;
  const base = document.currentScript.src;

  const style = new CSSStyleSheet();
  style.replaceSync(`
    :host { display: block; font: inherit; color: inherit; text-align: start; }
    :is(h2, h3, h4, h5, h6, p, ul) { margin: 0; padding: 0; }
    :is(h2, h3, h4, h5, h6) { font: inherit; font-weight: bold; line-height: 1.25; }
    [part=title] { font-size: 1.25em; margin-block-end: .6em; }
    ul { list-style: none; }
    li { padding-block: .8em; border-block-start: 1px solid currentColor; overflow-wrap: anywhere; }
    li :is(h2, h3, h4, h5, h6) { font-size: 1.05em; }
    p { margin-block-start: .25em; }
    a { display: inline-block; min-block-size: 24px; color: inherit; text-decoration: underline; text-underline-offset: .15em; }
    a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
    [part=source] { padding-block-start: .8em; border-block-start: 1px solid currentColor; font-size: .9em; }
  `);

  /** An element with its children; texts are texts, whatever is in them. */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== undefined && child !== ''));
    return element;
  }

  const line = (...children) =>
    children.every((child) => child === undefined) ? undefined : make('p', {}, ...children);

  function serviceItem(service, level) {
    return make(
      'li',
      { part: 'service' },
      make(`h${level}`, {}, make('a', { href: service.url }, service.name)),
      line(service.organization),
      line(service.inBrief),
      line(service.address),
      line(service.hours),
      service.phone && line(make('a', { href: `tel:${service.phone}`, dir: 'ltr' }, spaced(service.phone))),
    );
  }

  /** `+32 81 22 33 44`: a Belgian number as it is read aloud. */
  function spaced(number) {
    const mobile = /^\+324(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(number);
    if (mobile) return `+32 4${mobile.slice(1).join(' ')}`;
    const landline = /^\+32([2349]|\d\d)(\d{2,3})(\d\d)(\d\d)$/.exec(number);
    return landline ? `+32 ${landline.slice(1).join(' ')}` : number;
  }

  function list(data, { theme, max, level }) {
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format();
    const about = data.themes.find(({ slug }) => slug === theme) ?? data;
    const services = data.services.filter(
      ({ themes, until }) =>
        (about === data || themes.includes(theme)) && (until === undefined || until > today),
    );
    const all = services.length > max ? `Voir les ${services.length} services` : 'Voir sur le site';
    return make(
      'section',
      { lang: 'fr', dir: 'ltr', 'aria-labelledby': 'title' },
      make(`h${level}`, { id: 'title', part: 'title' }, about.title),
      make(
        'ul',
        { role: 'list', part: 'list' },
        ...services.slice(0, max).map((each) => serviceItem(each, Math.min(6, level + 1))),
      ),
      make(
        'p',
        { part: 'source' },
        make('a', { href: about.url }, all),
        ` · Source : ${data.source}, CC BY 4.0`,
      ),
    );
  }

  class PasserelleServices extends HTMLElement {
    static observedAttributes = ['commune', 'theme', 'max', 'level'];

    connectedCallback() {
      this.show();
    }

    attributeChangedCallback() {
      if (this.isConnected) this.show();
    }

    async show() {
      const commune = this.getAttribute('commune');
      const wishes = {
        theme: this.getAttribute('theme'),
        max: Number(this.getAttribute('max')) || 10,
        level: Math.min(6, Math.max(2, Number(this.getAttribute('level')) || 2)),
      };
      const wanted = JSON.stringify([commune, wishes]);
      if (!commune || this.wanted === wanted) return;
      this.wanted = wanted;
      const answer = await fetch(new URL(`widget/${encodeURIComponent(commune)}.json`, base), {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      }).catch(() => undefined);
      // Whatever is wrong, the link inside the element is still there.
      if (!answer?.ok) return;
      const data = await answer.json();
      if (this.wanted !== wanted) return;
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [style];
      root.replaceChildren(list(data, wishes));
    }
  }

  customElements.define('passerelle-services', PasserelleServices);
})();
