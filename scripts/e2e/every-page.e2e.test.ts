/** What must hold for every page of the demonstration site, not for a chosen one. */
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { dayInBelgium } from '@passerelle/shared/days';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import type { Page as BrowserPage } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { root } from '../environment.ts';
import { inParallel } from '../seed/in-parallel.ts';
import {
  codeSnifferFaults,
  equalAccessFaults,
  place,
  toolPackages,
  type Tool,
} from './accessibility-tools.ts';
import { openBrowser } from './browser.ts';
import { coveringPages, unlikePages } from './makes.ts';
import { barriersInViews, excessOf, views } from './page-views.ts';
import { frenchTexts, misspelt } from './spelling.ts';
import { sitemapFaults, sitemapsOf, structuredDataFaults } from './what-machines-read.ts';
import { site } from './the-house.ts';

interface Page {
  address: string;
  html: string;
}

const compressed = promisify(brotliCompress);
const weight = async (text: string) => (await compressed(text)).length;

let sitemaps: string[];
let pages: Page[];
/** Those that a browser opens: for all that are built alike, the longest and the one with the longest word. */
let unlike: Page[];
/** Those that programs look at: between them they have every part pages are built of. */
let covering: Page[];
/** The weight of every style sheet and script, by address. */
const assets = new Map<string, number>();
const weighed = new Map<string, Promise<number>>();
const weigh = async (asset: string) => weight(await (await fetch(site + asset)).text());

beforeAll(async () => {
  sitemaps = await sitemapsOf(site);
  const listed = [...sitemaps.join('').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => new URL(url!).pathname,
  );
  pages = await pagesAt([...listed, '/recherche/', '/nulle-part/']);
  const known = new Set(pages.map(({ address }) => address));
  // Services have pages in other languages that no search engine is told of (decision 047).
  const others = new Set(pages.flatMap(({ html }) => languagesOf(html)));
  pages.push(...(await pagesAt([...others].filter((address) => !known.has(address)))));
  expect(pages.length).toBeGreaterThan(300);
  // Before a release: EVERY_PAGE=yes looks at each and every one, which takes half an hour.
  unlike = process.env.EVERY_PAGE === 'yes' ? pages : unlikePages(pages);
  covering = process.env.EVERY_PAGE === 'yes' ? pages : coveringPages(unlike);
});

/** Where a page is offered in each language. */
const languagesOf = (html: string) =>
  load(html)('.languages a')
    .toArray()
    .map(({ attribs }) => attribs.href!);

/** Asks for pages, a few at a time, as visitors come; weighs what they come with. */
async function pagesAt(addresses: string[]): Promise<Page[]> {
  const found: Page[] = [];
  await inParallel(addresses, 8, async (address) => {
    const html = await (await fetch(site + address)).text();
    found[addresses.indexOf(address)] = { address, html };
    for (const asset of assetsIn(html)) {
      if (!weighed.has(asset)) weighed.set(asset, weigh(asset));
      assets.set(asset, await weighed.get(asset)!);
    }
  });
  return found;
}

function assetsIn(html: string): string[] {
  const $ = load(html);
  const styles = $('link[rel=stylesheet]')
    .toArray()
    .map(({ attribs }) => attribs.href!);
  const scripts = $('script[src]')
    .toArray()
    .map(({ attribs }) => attribs.src!);
  return [...new Set([...styles, ...scripts])];
}

/** What is wrong, page by page. */
const faultsOf = (look: (page: Page) => string[]) =>
  pages.flatMap((page) => look(page).map((fault) => `${page.address} ${fault}`));

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Written by a program, for machines: spaces and the case of a doctype cost a reader nothing.
      'no-trailing-whitespace': 'off',
      'doctype-style': 'off',
    },
  });
  const faults = await Promise.all(
    pages.map(async ({ address, html }) =>
      (await validator.validateString(html)).results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column }) => `${address}:${line}:${column} ${ruleId}: ${message}`,
        ),
      ),
    ),
  );
  expect(faults.flat()).toEqual([]);
});

test('every page has one title, one heading of its own, an order of headings, and names nobody else has', () => {
  const faults = faultsOf(({ html }) => {
    const $ = load(html);
    const levels = $('main :is(h1,h2,h3,h4,h5,h6)')
      .toArray()
      .map(({ tagName }) => Number(tagName.slice(1)));
    const skipped = levels.some((level, index) => index > 0 && level > levels[index - 1]! + 1);
    const ids = $('[id]')
      .toArray()
      .map((element) => element.attribs.id);
    return [
      ...($('h1').length === 1 ? [] : [`has ${$('h1').length} h1`]),
      ...(skipped ? [`skips a level of headings: ${levels.join(' ')}`] : []),
      ...($('title').text().length > 3 ? [] : ['has no title']),
      ...($('meta[name=description]').attr('content') ? [] : ['has no description']),
      ...(new Set(ids).size === ids.length ? [] : ['uses an id twice']),
    ];
  });
  // A word can be the same in two languages.
  const titles = Map.groupBy(pages, ({ html }) => {
    const $ = load(html);
    return `${$('html').attr('lang')} ${$('title').text()}`;
  });
  const shared = [...titles.values()].filter((same) => same.length > 1);
  expect(faults).toEqual([]);
  expect(shared.map((same) => same.map(({ address }) => address))).toEqual([]);
});

test('French is spelled as the dictionary has it, on every page', async () => {
  expect(await misspelt(['Les horaire de la permanance sont affichés.'])).toHaveLength(1);
  expect(await misspelt(pages.flatMap(({ html }) => frenchTexts(html)))).toEqual([]);
});

test('search engines are told of every page what they ask for, and the sitemap holds to its schema', async () => {
  const crumb = { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1 }] };
  const nameless = `<script type="application/ld+json">${JSON.stringify(crumb)}</script>`;
  expect(await structuredDataFaults(nameless)).toHaveLength(2);
  for (const { address, html } of pages) expect(await structuredDataFaults(html), address).toEqual([]);

  const broken = sitemaps[0]!.replaceAll('<loc>', '<lok>').replaceAll('</loc>', '</lok>');
  expect(await sitemapFaults(broken)).not.toEqual([]);
  for (const sitemap of sitemaps) expect(await sitemapFaults(sitemap)).toEqual([]);
});

test('every link to a place on a page finds it', () => {
  const anchors = new Map(
    pages.map(({ address, html }) => [
      address,
      new Set(
        load(html)('[id]')
          .toArray()
          .map(({ attribs }) => attribs.id),
      ),
    ]),
  );
  const faults = faultsOf(({ address, html }) =>
    load(html)('a[href*="#"]')
      .toArray()
      .map(({ attribs }) => new URL(attribs.href!, site + address))
      .filter(({ origin, hash }) => origin === site && hash.length > 1)
      .filter(({ pathname, hash }) => anchors.get(pathname)?.has(decodeURIComponent(hash.slice(1))) === false)
      .map(({ href }) => `links to ${href}, where there is no such place`),
  );
  expect(faults).toEqual([]);
});

/** What is done on a page or looked at, not read, and how many files of its own it comes with. */
const tools = {
  'site-search': 2,
  'feed-chooser': 2,
  'find-centre': 2,
  'opening-hours': 1,
  'service-basket': 1,
  'directory-filter': 2,
  'list-filter': 2,
  'handout-sheet': 2,
  'widget-builder': 2,
  'wrap decision': 1,
  'class="month"': 1,
  'class="hero"': 1,
  'class="course-list"': 1,
};

test('every page travels light: 14 KB with styles and scripts, 20 KB for a list or a long guide, 3 requests and those of its tools', async () => {
  const weights = new Map(
    await Promise.all(pages.map(async ({ address, html }) => [address, await weight(html)] as const)),
  );
  const faults = faultsOf(({ address, html }) => {
    const own = assetsIn(html);
    const total = weights.get(address)! + own.reduce((sum, each) => sum + assets.get(each)!, 0);
    const limit = load(html)('main').text().length > 6_000 ? 20_000 : 14_000;
    const ofTools = Object.entries(tools)
      .filter(([tool]) => html.includes(tool))
      .reduce((sum, [, files]) => sum + files, 0);
    const requests = own.length + 1;
    return [
      ...(total > limit ? [`weighs ${total} bytes`] : []),
      ...(requests > 3 + ofTools ? [`makes ${requests} requests`] : []),
    ];
  });
  expect(faults).toEqual([]);
});

/** Gives a page to whichever tab is free, until none is left. Pages may ask this site only, and keep nothing. */
async function lookAt(
  which: Page[],
  tools: Tool[],
  faultsOn: (tab: BrowserPage, address: string) => Promise<string[]>,
): Promise<string[]> {
  const browser = await openBrowser();
  const faults: string[] = [];
  // The page's own policy forbids foreign scripts, the tools among them.
  const context = await browser.newContext({ bypassCSP: true });
  for (const tool of tools) await place(context, tool);
  context.on('request', (request) => {
    if (!request.url().startsWith(site)) faults.push(`asks ${request.url()}`);
  });
  const tabs = [await context.newPage(), await context.newPage()];
  await inParallel(which, tabs.length, async ({ address }) => {
    const tab = tabs.pop()!;
    faults.push(...(await faultsOn(tab, site + address)).map((fault) => `${address} ${fault}`));
    tabs.push(tab);
  });
  expect(await context.cookies()).toEqual([]);
  return faults;
}

test('no page is wider than a window, asks anything of others, or stores anything, one or two for all built alike', async () => {
  expect(await lookAt(unlike, [], excessOf)).toEqual([]);
}, 1_800_000);

test('axe finds nothing in any part that pages are built of, in any view', async () => {
  const seen = new Set<string>();
  const faults = await lookAt(covering, ['axe'], (tab, address) => barriersInViews(tab, address, seen));
  expect(faults).toEqual([]);
}, 1_800_000);

test('Equal Access and HTML_CodeSniffer find nothing in any part that pages are built of', async () => {
  const faults = await lookAt(covering, ['ace', 'HTMLCS'], async (tab, address) => {
    await tab.goto(address);
    return [...(await equalAccessFaults(tab)), ...(await codeSnifferFaults(tab))];
  });
  expect(faults).toEqual([]);
}, 1_800_000);

test('the accessibility statement says what these tests looked at', async () => {
  const require = createRequire(import.meta.url);
  const version = (name: string) => (require(`${name}/package.json`) as { version: string }).version;
  const looked = {
    pages: pages.length,
    views: views.map(({ name }) => name),
    tools: toolPackages.map((name) => ({ name, version: version(name) })),
  };
  const file = path.join(root, 'site/src/accessibility.json');
  if (process.env.UPDATE_STATEMENT === 'yes') {
    const checkedOn = dayInBelgium(new Date());
    await writeFile(file, `${JSON.stringify({ checkedOn, ...looked }, null, 2)}\n`);
  }
  const { checkedOn, ...stated } = JSON.parse(await readFile(file, 'utf8')) as { checkedOn: string };
  expect(stated, 'run the end-to-end tests with UPDATE_STATEMENT=yes').toEqual(looked);
  const statement = pages.find(({ address }) => address === '/accessibilite/')!.html;
  expect(statement).toContain(`datetime="${checkedOn}"`);
});
