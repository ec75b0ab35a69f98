/** Our own pages' frame, as a layout for other generators: what differs from page to page is theirs to fill in. */
import { load } from 'cheerio';

/** What stands in the places that differ, in a peer's own language. */
interface Slots {
  title: string;
  summary: string;
  /** The page's whole address. */
  address: string;
  /** The same without the site's. */
  path: string;
  /** What machines read of it, and the menu with its marks. */
  jsonLd: string;
  menu: string;
  footer: string;
  main: string;
}

interface Language {
  slots: Slots;
  /** The files of its own: for the layout, for the footer, which a peer may keep, and for the menu as data. */
  layout: string;
  footer: string;
  menu: string;
}

const languages = {
  hugo: {
    slots: {
      title: '{{ .Title }}',
      summary: '{{ .Params.summary }}',
      address: '{{ .Permalink }}',
      path: '{{ .RelPermalink }}',
      jsonLd: '{{ partial "json-ld.html" . }}',
      menu: '{{ partial "menu.html" . }}',
      footer: '{{ partialCached "footer.html" . }}',
      main: '{{ block "main" . }}{{ end }}',
    },
    layout: 'layouts/_default/baseof.html',
    footer: 'layouts/partials/footer.html',
    menu: 'data/menu.json',
  },
  eleventy: {
    slots: {
      title: '{{ title }}',
      summary: '{{ summary }}',
      address: '{{ site.url }}{{ page.url }}',
      path: '{{ page.url }}',
      jsonLd: '{% include "json-ld.njk" %}',
      menu: '{% include "menu.njk" %}',
      footer: '{% include "footer.njk" %}',
      main: '{{ content | safe }}',
    },
    layout: '_includes/base.njk',
    footer: '_includes/footer.njk',
    menu: '_data/menu.json',
  },
} satisfies Record<string, Language>;

/** One of our pages as the files a peer makes its own pages' frame of; the menu in them marks nothing yet. */
export function frameFilesOf(html: string, peer: keyof typeof languages): Record<string, string> {
  const { slots, ...files } = languages[peer];
  const $ = load(html);
  const menu = $('.menu > ul > li')
    .toArray()
    .map((item) => {
      const [first, ...others] = $(item)
        .find('a')
        .toArray()
        .map((link) => ({ path: $(link).attr('href')!, label: $(link).text() }));
      return { path: first!.path, label: $(item).find('summary').text() || first!.label, children: others };
    });
  const footer = $.html('.site-footer');
  const siteName = $('title').text().split(' · ').at(-1)!;
  $('title').text(`${slots.title} · ${siteName}`);
  $('meta[property="og:title"]').attr('content', slots.title);
  $('meta[name=description], meta[property="og:description"]').attr('content', slots.summary);
  $('link[rel=canonical]').attr('href', slots.address);
  $('meta[property="og:url"]').attr('content', slots.address);
  $('.languages [aria-current]').attr('href', slots.path);
  $('script[type="application/ld+json"]').slice(1).remove();
  $('script[type="application/ld+json"]').replaceWith(slots.jsonLd);
  $('.menu').replaceWith(slots.menu);
  $('.site-footer').replaceWith(slots.footer);
  $('main').text('').append(slots.main);
  return { [files.layout]: $.html(), [files.footer]: footer, [files.menu]: JSON.stringify(menu) };
}
