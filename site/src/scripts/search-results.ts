/** How results look. */
import type { ReadHit } from './search.ts';

type Texts = DOMStringMap;

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[Name] => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

/** An excerpt's words and its marks; any other markup stays text. */
const highlighted = (excerpt: string): (string | Node)[] =>
  excerpt.split(/<\/?mark>/).map((part, index) => {
    const words = part.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return index % 2 ? element('mark', {}, words) : words;
  });

/** The words marked in an excerpt become marks on the page reached (WICG Scroll To Text Fragment). */
function markedAddress(url: string, excerpt: string): string {
  const words = [...excerpt.matchAll(/<mark>([^<]+)<\/mark>/g)].map(([, word]) =>
    word!.replaceAll(/[^\p{L}\p{N}’ -]/gu, ''),
  );
  const marks = [...new Set(words)]
    .slice(0, 3)
    .map((word) => `text=${encodeURIComponent(word).replaceAll('-', '%2D')}`);
  if (marks.length === 0) return url;
  return `${url}${url.includes('#') ? '' : '#'}:~:${marks.join('&')}`;
}

/** A link keeps its plain address, to read and copy, until it is followed. */
function link(url: string, title: string, excerpt: string): HTMLAnchorElement {
  const made = element('a', { href: url }, title);
  made.addEventListener('click', () => (made.href = markedAddress(url, excerpt)), { once: true });
  return made;
}

/** One result, in the language of who searches; `names` are the languages' own. */
export function resultItem(
  { url, excerpt, meta, sub_results, language }: ReadHit,
  { texts, names, alsoIn }: { texts: Texts; names: Record<string, string>; alsoIn: string[] },
): HTMLLIElement {
  const own = document.documentElement.lang;
  const pages = meta.pages && texts.pages!.replace('{count}', meta.pages);
  const kind = [
    pages || meta.kind,
    meta.in,
    meta.date && (meta.date.length > 4 ? new Date(meta.date).toLocaleDateString(own) : meta.date),
    language !== own && names[language],
  ];
  const item = element(
    'li',
    {},
    link(url, meta.title ?? url, excerpt),
    element('p', { className: 'quiet' }, kind.filter(Boolean).join(' · ')),
    element('p', {}, ...highlighted(excerpt)),
  );
  if (language !== own) item.lang = language;
  // Languages, each followed by the address there.
  const translations = meta.translations?.split(' ') ?? [];
  for (const code of alsoIn) {
    const at = translations.indexOf(code);
    if (at < 0) continue;
    const there = element(
      'a',
      { href: translations[at + 1]!, hreflang: code, lang: code },
      names[code] ?? code,
    );
    item.append(element('p', { className: 'quiet' }, '→ ', there));
  }
  const parts = sub_results
    .filter((part) => part.url !== url && part.url.includes('#') && !url.includes('#'))
    .slice(0, 2);
  if (parts.length > 0)
    item.append(
      element(
        'ul',
        { role: 'list' },
        ...parts.map((part) => element('li', {}, link(part.url, part.title, part.excerpt))),
      ),
    );
  return item;
}
