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
 * For each set of makes that occurs, the page with most words and the one with the longest word: pages of one set are
 * built of the same parts, and differ in their words and in how often a part comes.
 */
export function unlikePages<Page extends { html: string }>(pages: Page[]): Page[] {
  const alike = Map.groupBy(pages, ({ html }) => [...makesOf(html)].sort().join('\n'));
  const most = (group: Page[], size: (page: Page) => number) => {
    const sizes = group.map(size);
    return group[sizes.indexOf(Math.max(...sizes))]!;
  };
  return [...alike.values()].flatMap((group) => [
    ...new Set([most(group, ({ html }) => html.length), most(group, longestWord)]),
  ]);
}

const longestWord = ({ html }: { html: string }) =>
  Math.max(
    ...load(html)('body')
      .text()
      .split(/\s+/)
      .map((word) => word.length),
  );

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
