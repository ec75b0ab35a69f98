/** One page in every view, in one load of it. */
import type { Page } from 'playwright-core';
import { axeFaults } from './accessibility-tools.ts';
import { colourFaults } from './colours.ts';

export const views = [
  { name: '1280 light', width: 1280, colorScheme: 'light' },
  { name: '1280 dark', width: 1280, colorScheme: 'dark' },
  { name: '320', width: 320, colorScheme: 'light' },
] as const;

const height = 900;

/**
 * Barriers on a page, in each view. `seen` holds the ways of showing letters that other pages had already, as
 * `colourFaults` keeps them.
 */
export async function barriersInViews(page: Page, address: string, seen: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  let width = 0;
  for (const view of views) {
    await page.emulateMedia({ colorScheme: view.colorScheme });
    await page.setViewportSize({ width: view.width, height });
    if (width === 0) await page.goto(address);
    const found = [
      // In the dark, nothing but colours is different.
      ...(view.width === width ? [] : await axeFaults(page)),
      ...(await colourFaults(page, seen)),
    ];
    faults.push(...found.map((fault) => `at ${view.name}: ${fault}`));
    width = view.width;
  }
  return faults;
}

/** What on a page is wider than the window, at every width and size of letters, and what it keeps on the device. */
export async function excessOf(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height });
  await page.goto(address);
  const faults = await overflow(page, 'at 1280');
  // Text twice as large on a wide screen (WCAG 1.4.4); a phone's is covered by 320 pixels.
  await page.evaluate(() => void (document.documentElement.style.fontSize = '200%'));
  faults.push(...(await overflow(page, 'at 200 % text')));
  await page.evaluate(() => void (document.documentElement.style.fontSize = ''));
  await page.setViewportSize({ width: 320, height });
  faults.push(...(await overflow(page, 'at 320')));
  return [...faults, ...(await stored(page))];
}

async function overflow(page: Page, view: string): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return over > 0 ? [`is ${over} px wider than the window ${view}`] : [];
}

async function stored(page: Page): Promise<string[]> {
  const kept = await page.evaluate(
    () => localStorage.length + sessionStorage.length + document.cookie.length,
  );
  return kept > 0 ? ['stores something'] : [];
}
