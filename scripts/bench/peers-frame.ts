/** Our own pages' frame, as a layout for other generators: what differs from page to page is theirs to fill in. */
import { load } from 'cheerio';

/** What stands in the places that differ, in a peer's own language. */
export interface Slots {
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

/** An entry of the menu; its children are not marked yet. */
export interface MenuItem {
  path: string;
  label: string;
  children: { path: string; label: string }[];
}

export interface Frame {
  layout: string;
  /** The same on every page: a peer may keep it. */
  footer: string;
  menu: MenuItem[];
}

/** Takes one of our pages apart. */
export function frameOf(html: string, slots: Slots): Frame {
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
  return { layout: $.html(), footer, menu };
}
