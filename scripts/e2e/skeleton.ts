import { load } from 'cheerio';
import type { Element } from 'domhandler';

/** What decides how an element looks and what it is to assistive software, next to its name. */
const telling = ['class', 'role', 'type', 'dir', 'hidden', 'popover', 'open', 'aria-current', 'aria-hidden'];

/**
 * How a page is made, without what it says: elements, classes and roles, with neighbours of one make told once.
 * Two pages of one skeleton look alike in every view, however long their texts and lists are.
 */
export function skeletonOf(html: string): string {
  const $ = load(html);
  const make = (element: Element): string => {
    const traits = telling.map((name) => element.attribs[name] ?? '-').join('|');
    const inside = $(element).children().toArray().map(make);
    return `${element.tagName}[${traits}](${[...new Set(inside)].join()})`;
  };
  return `${$('html').attr('lang')} ${make($('body').get(0)!)}`;
}
