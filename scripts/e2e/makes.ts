import { load } from 'cheerio';

/** What decides what an element is to assistive software, next to its name and what it lies in. */
const telling = [
  'class',
  'role',
  'type',
  'dir',
  'hidden',
  'popover',
  'aria-current',
  'aria-hidden',
  'tabindex',
];

/** How the elements of a page are made: each with all it lies in, without what it says. */
export function makesOf(html: string): Set<string> {
  const makes = new Map<unknown, string>();
  // In the order of the document: what an element lies in comes before it.
  for (const element of load(html)('body, body *').toArray()) {
    const { tagName, attribs, parent } = element;
    const traits = telling.flatMap((name) => (name in attribs ? [`${name}=${attribs[name]}`] : []));
    makes.set(element, `${makes.get(parent) ?? ''}>${[tagName, ...traits].join(' ')}`);
  }
  return new Set(makes.values());
}

/**
 * One page, the longest, for each set of makes that occurs: pages of one set are built of the same parts, and differ in
 * their words and in how often a part comes.
 */
export function unlikePages<Page extends { html: string }>(pages: Page[]): Page[] {
  const alike = Map.groupBy(pages, ({ html }) => [...makesOf(html)].sort().join('\n'));
  const longer = (one: Page, other: Page) => (other.html.length > one.html.length ? other : one);
  return [...alike.values()].map((group) => group.reduce(longer));
}

/** A few pages that have between them every make of element all pages have; those that add most come first. */
export function coveringPages<Page extends { html: string }>(pages: Page[]): Page[] {
  const made = pages.map((page) => ({ page, missing: makesOf(page.html) }));
  const chosen: Page[] = [];
  for (;;) {
    const next = made.reduce((best, each) => (each.missing.size > best.missing.size ? each : best));
    if (next.missing.size === 0) return chosen;
    chosen.push(next.page);
    const covered = [...next.missing];
    for (const { missing } of made) for (const make of covered) missing.delete(make);
  }
}
