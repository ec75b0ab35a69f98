/** Whether letters stand out from what is behind them, asked once for each way a site shows letters. */
import type { Page } from 'playwright-core';
import { axeOnColours } from './accessibility-tools.ts';

/**
 * What axe says of the letters on a page that are shown in a way nobody has judged yet; judged ways are added to
 * `seen`. A way is their own colour, size and weight, with the make and the background of all they lie in: whether
 * letters can be read follows from these, so that judging one element is judging every other that is shown alike.
 */
export async function colourFaults(page: Page, seen: Set<string>): Promise<string[]> {
  const ways = await page.evaluate(markWays);
  const fresh = ways.flatMap((way, index) => (seen.has(way) ? [] : [index]));
  if (fresh.length === 0) return [];
  // Before the answer: another tab need not ask the same.
  for (const index of fresh) seen.add(ways[index]!);
  const { faults, undecided } = await axeOnColours(page, fresh);
  // Something lay over it, on this page; elsewhere nothing may.
  for (const index of undecided) seen.delete(ways[index]!);
  return faults;
}

/** In the page: gives the first element of each way `data-way`, and returns the ways. */
function markWays(): string[] {
  const layers = new Map<Element, string>();
  const layerOf = (element: Element): string => {
    const known = layers.get(element);
    if (known !== undefined) return known;
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const own = [
      element.tagName,
      element.getAttribute('class'),
      backgroundColor,
      backgroundImage,
      opacity,
      position,
    ];
    const layer = `${element.parentElement ? layerOf(element.parentElement) : ''}>${own.join()}`;
    layers.set(element, layer);
    return layer;
  };
  const hasLetters = (element: Element) =>
    element.matches('input, textarea, select') ||
    [...element.childNodes].some(
      ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim() !== '',
    );
  const ways = new Map<string, Element>();
  for (const element of document.body.querySelectorAll('*')) {
    element.removeAttribute('data-way');
    if (!hasLetters(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const way = [color, fontSize, fontWeight, layerOf(element)].join();
    if (!ways.has(way)) ways.set(way, element);
  }
  [...ways.values()].forEach((element, index) => element.setAttribute('data-way', String(index)));
  return [...ways.keys()];
}
