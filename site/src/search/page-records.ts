/** What of a finished page is searched: the page itself, and the parts of it that are answers of their own. */
import { load, type CheerioAPI } from 'cheerio/slim';
import { foundAs, type FoundAs } from '../lib/found-as.ts';
import { nationalDigits } from '../lib/phone.ts';
import { bareHtml, escaped, wordsIn } from './page-text.ts';
import type { FinishedPage } from './search-index.ts';

/** One thing that can be found. */
export interface PageRecord {
  url: string;
  language: string;
  /** As Pagefind reads it. */
  html: string;
  /** Its words, for the list of known words. */
  text: string;
}

/** A file a page offers. */
export interface OfferedDocument {
  /** From the root of the site: `media/….pdf`. */
  file: string;
  title: string;
  language: string;
  /** The page that offers it. */
  page: { url: string; title: string; found: FoundAs };
}

export interface PageRecords {
  records: PageRecord[];
  documents: OfferedDocument[];
}

interface Described {
  title: string;
  /** What it is, in the page's language. */
  label: string;
  found: FoundAs;
  language: string;
  /** More that results show, by Pagefind's name for it. */
  meta?: Record<string, string>;
}

/** A page for Pagefind alone: nothing but what is searched, filtered and shown. */
export function recordHtml(body: string, { title, label, found, language, meta = {} }: Described): string {
  const { kind, state, date } = found;
  const shown = { kind: label, code: kind, ...(date && { date }), ...(state && { state }), ...meta };
  const also = found.also?.join(' ');
  const filters = [
    ['kind', state ? `${kind} ${state}` : kind],
    ...(date ? [['year', date.slice(0, 4)]] : []),
    ...(found.themes ?? []).map((theme) => ['theme', theme]),
    ...(found.communes ?? []).map((commune) => ['commune', commune]),
  ];
  const mark = (attribute: string, name: string, value: string) =>
    `<i data-pagefind-${attribute}="${name}[data-v]" data-v="${escaped(value)}"></i>`;
  return (
    `<html lang="${language}"><body><main data-pagefind-body>` +
    mark('meta', 'title', title) +
    Object.entries({ ...shown, ...(also && { also }) })
      .map(([name, value]) => mark('meta', name, value))
      .join('') +
    filters.map(([name, value]) => mark('filter', name!, value!)).join('') +
    `${body}</main></body></html>`
  );
}

/** Menus and tools, and what Pagefind leaves out of any page. */
const unread =
  '[data-pagefind-ignore], script, style, svg, noscript, button, form, label, footer, nav, iframe, template';

/** Everything that can be found on a page; nothing when it does not want to be. */
export function pageRecords({ file, html }: FinishedPage): PageRecords {
  const $ = load(html);
  const main = $('main[data-found]');
  if (main.length === 0) return { records: [], documents: [] };
  const url = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const language = $('html').attr('lang')!;
  const found = foundAs.parse(JSON.parse(main.attr('data-found')!));
  const title = $('h1').first().text().trim();
  const label = main.attr('data-kind') ?? '';
  const documents = documentsIn($, { url, title, found }, language);
  main.find(unread).remove();
  // What a page is about in brief is its result already; it leads nowhere else on it.
  main.find('.page-heading [id]').removeAttr('id');
  const parts = partsIn($, { title, label, found, language }, url);
  if (found.headingOnly) main.children(':not(.page-heading)').remove();
  // Found by a fact, a page still says first what it is; and a fact many pages share weighs little.
  const facts = main.find('dl.facts').attr('data-pagefind-weight', '0.25');
  main.find('.brief, .prose').first().after(facts);
  const body = bareHtml(main.contents().get(), language);
  const described = { title, label, found: withPhones($, found), language };
  const meta = { translations: translationsIn($, language) };
  const page: PageRecord = {
    url,
    language,
    html: recordHtml(body, { ...described, ...(meta.translations && { meta }) }),
    text: `${wordsIn(body)} ${found.also?.join(' ') ?? ''}`,
  };
  return { records: [page, ...parts], documents };
}

/** A number is found however it is typed: the query is brought to the same digits. */
function withPhones($: CheerioAPI, found: FoundAs): FoundAs {
  const numbersIn = (place: 'main' | 'footer') =>
    $(place)
      .find('a[href^="tel:"]')
      .toArray()
      .map(({ attribs }) => nationalDigits(attribs.href!.slice(4)));
  // What is at the foot of every page is nobody's number but the centre's, whose own page says so.
  const everywhere = new Set(numbersIn('footer'));
  const numbers = [...new Set(numbersIn('main'))].filter((number) => !everywhere.has(number));
  // A page that only tells whom to call is no better an answer to a number than any other.
  return numbers.length > 6 ? found : { ...found, also: [...(found.also ?? []), ...numbers] };
}

/** Where it is in other languages: a result in a language one does not read leads to the page one does. */
const translationsIn = ($: CheerioAPI, language: string) =>
  $('link[rel="alternate"][hreflang]')
    .toArray()
    .filter(({ attribs }) => attribs.hreflang !== 'x-default' && attribs.hreflang !== language)
    .map(({ attribs }) => `${attribs.hreflang} ${new URL(attribs.href!).pathname}`)
    .join(' ');

/** Parts that say so (`data-found-part`, a `FoundAs` as JSON) and have an id and a title (`data-title`) leave the page. */
function partsIn($: CheerioAPI, page: Described, url: string): PageRecord[] {
  return $('main [data-found-part]')
    .toArray()
    .map((element) => {
      const part = $(element);
      const found = foundAs.parse(JSON.parse(part.attr('data-found-part')!));
      const id = part.attr('id') ?? part.find('[id]').first().attr('id') ?? '';
      const title = part.attr('data-title') ?? part.find('[id]').first().text();
      const label = part.closest('[data-kind]').attr('data-kind') ?? page.label;
      const said = bareHtml(part.contents().get(), page.language);
      const body = `<h1 data-pagefind-weight="10">${escaped(title)}</h1><p>${said}</p>`;
      const text = wordsIn(body);
      part.remove();
      const html = recordHtml(body, { title, label, found, language: page.language });
      return { url: `${url}#${id}`, language: page.language, html, text };
    });
}

/** Files of our own; those of others are not ours to read. */
function documentsIn($: CheerioAPI, page: OfferedDocument['page'], language: string): OfferedDocument[] {
  return $('main a[href^="/"][href$=".pdf"]')
    .toArray()
    .map((element) => ({
      file: element.attribs.href!.slice(1),
      title: ($(element).find('strong').first().text() || $(element).text()).trim() || page.title,
      language: element.attribs.hreflang ?? language,
      page,
    }));
}
