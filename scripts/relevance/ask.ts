/** Asks the search page of a running site, as a visitor does, in one browser page for each language. */
import type { Browser, Page } from 'playwright-core';
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
  const pages = new Map<string, Page>();
  const answers: string[][] = [];
  for (const { query, on } of queries) {
    const page = pages.get(on) ?? (await browser.newPage());
    if (!pages.has(on)) await page.goto(site + searchPages[on]);
    pages.set(on, page);
    answers.push(await ask(page, query));
  }
  await Promise.all([...pages.values()].map((page) => page.close()));
  return answers;
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
