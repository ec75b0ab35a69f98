/** Asks the search page of a running site, as visitors do, three at a time. */
import type { Browser, Page } from 'playwright-core';
import { inParallel } from '../seed/in-parallel.ts';
import type { RelevanceQuery } from './score.ts';

const searchPages = {
  fr: '/recherche/',
  en: '/en/search/',
  nl: '/nl/zoeken/',
  ar: '/ar/search/',
  uk: '/uk/search/',
};

/** The addresses found for each query, best first, from the root of the site. */
export async function answersOf(
  browser: Browser,
  site: string,
  queries: RelevanceQuery[],
): Promise<string[][]> {
  const idle = new Map<string, Page[]>();
  const answers: string[][] = [];
  // Each in a page of its own: answers come from what the page has loaded, not from its neighbours.
  await inParallel([...queries.entries()], 3, async ([index, { query, on }]) => {
    const tabs = idle.get(on) ?? [];
    idle.set(on, tabs);
    const page = tabs.pop() ?? (await opened(browser, site + searchPages[on]));
    answers[index] = await ask(page, query);
    tabs.push(page);
  });
  await Promise.all([...idle.values()].flat().map((page) => page.close()));
  return answers;
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  return page;
}

async function ask(page: Page, query: string): Promise<string[]> {
  const box = page.locator('site-search input');
  await box.fill(query);
  await box.press('Enter');
  await page.waitForFunction(
    (asked) =>
      new URLSearchParams(location.search).get('q') === asked &&
      document.querySelector('site-search .results')?.ariaBusy === 'false',
    query.trim(),
  );
  return page.$$eval('site-search .results > li > a', (links) =>
    links
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .map(({ pathname, hash }) => pathname + hash),
  );
}
