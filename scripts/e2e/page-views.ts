/** One page in every view, in one load of it. */
import type { Page } from 'playwright-core';
import { axeFaults, bring, codeSnifferFaults, equalAccessFaults } from './accessibility-tools.ts';

export const views = [
  { name: '1280 light', width: 1280, colorScheme: 'light' },
  { name: '1280 dark', width: 1280, colorScheme: 'dark' },
  { name: '320', width: 320, colorScheme: 'light' },
] as const;

const height = 900;

/**
 * What is wrong on a page. Whether anything overflows or is stored is asked of every page; what the programs find
 * follows from how a page is made, so that they see every make once (`thorough`).
 */
export async function faultsInViews(
  page: Page,
  address: string,
  { origin, thorough }: { origin: string; thorough: boolean },
): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height });
  await page.goto(address);
  const faults = [...(await overflow(page, 'at 1280')), ...(await stored(page))];
  if (thorough) {
    for (const tool of ['axe', 'ace', 'htmlcs'] as const) await bring(page, tool, origin);
    faults.push(...(await axeFaults(page, 'everything')));
    faults.push(...(await equalAccessFaults(page)), ...(await codeSnifferFaults(page)));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...(await axeFaults(page, 'colours')).map((fault) => `dark: ${fault}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  // Text twice as large on a wide screen (WCAG 1.4.4); a phone's is covered by 320 pixels.
  await scaleText(page, '200%');
  faults.push(...(await overflow(page, 'at 200 % text')));
  await scaleText(page, '');
  await page.setViewportSize({ width: 320, height });
  faults.push(...(await overflow(page, 'at 320')));
  if (thorough) faults.push(...(await axeFaults(page, 'everything')).map((fault) => `320: ${fault}`));
  return faults;
}

const scaleText = (page: Page, fontSize: string) =>
  page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, fontSize);

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
