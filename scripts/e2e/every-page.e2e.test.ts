/** What must hold for every page of the demonstration site, not for a chosen one. */
import { createRequire } from 'node:module';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { dayInBelgium } from '@passerelle/shared/days';
import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { root } from '../environment.ts';
import { toolPackages, serveTools } from './accessibility-tools.ts';
import { openBrowser } from './browser.ts';
import { faultsInViews, views } from './page-views.ts';
import { skeletonOf } from './skeleton.ts';

const { site } = inject('place');

interface Page {
  address: string;
  html: string;
}

let pages: Page[];
/** The weight of every style sheet and script, by address. */
let assets: Map<string, number>;

beforeAll(async () => {
  const sitemap = await (await fetch(`${site}/sitemap-0.xml`)).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname);
  const addresses = [...listed, '/recherche/', '/nulle-part/'];
  pages = await Promise.all(
    addresses.map(async (address) => ({ address, html: await (await fetch(site + address)).text() })),
  );
  expect(pages.length).toBeGreaterThan(140);
  const named = new Set(pages.flatMap(({ html }) => assetsIn(html)));
  const weigh = async (path: string) => [path, weight(await (await fetch(site + path)).text())] as const;
  assets = new Map(await Promise.all([...named].map(weigh)));
});

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

test('every page travels light: 14 KB with styles and scripts, 20 KB for a list or a long guide, 3 requests', () => {
  const faults = faultsOf(({ address, html }) => {
    const own = assetsIn(html);
    const total = weight(html) + own.reduce((sum, each) => sum + assets.get(each)!, 0);
    const limit = load(html)('main').text().length > 6_000 ? 20_000 : 14_000;
    // The search page is no page to read: it brings the search.
    const requests = address === '/recherche/' ? 4 : 3;
    return [
      ...(total > limit ? [`weighs ${total} bytes`] : []),
      ...(own.length + 1 > requests ? [`makes ${own.length + 1} requests`] : []),
    ];
  });
  expect(faults).toEqual([]);
});

const weight = (text: string) => brotliCompressSync(text).length;

test('every view of every page is free of barriers, within the window, and asks and stores nothing elsewhere', async () => {
  const tools = await serveTools();
  onTestFinished(tools.close);
  const browser = await openBrowser();
  const faults: string[] = [];
  const seen = new Set<string>();
  const waiting = [...pages];
  /** Each tab takes the next page until none is left. */
  const tab = async () => {
    // The page's own policy forbids foreign scripts, the tools among them.
    const context = await browser.newContext({ bypassCSP: true });
    context.on('request', (request) => {
      const isOurs = [site, tools.origin].some((origin) => request.url().startsWith(origin));
      if (!isOurs) faults.push(`asks ${request.url()}`);
    });
    const page = await context.newPage();
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { address, html } = next;
      const thorough = seen.size < seen.add(skeletonOf(html)).size;
      const found = await faultsInViews(page, site + address, { origin: tools.origin, thorough });
      faults.push(...found.map((fault) => `${address} ${fault}`));
    }
    expect(await context.cookies()).toEqual([]);
  };
  await Promise.all(Array.from({ length: 2 }, tab));
  expect(faults).toEqual([]);
}, 600_000);

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
