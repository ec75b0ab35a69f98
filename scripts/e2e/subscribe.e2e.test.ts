/** Subscribing, as somebody does who ticks what concerns them. */
import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { site } from './the-house.ts';

test('the feeds that are ticked come as addresses, and as one file a reader imports', async () => {
  const page = await (await openBrowser()).newPage();
  await page.goto(`${site}/s-abonner/`);
  const take = page.getByRole('button', { name: 'Prendre ces fils (OPML)' });
  expect(await take.isDisabled()).toBe(true);
  const ticked = ['Logement', 'Asile'];
  for (const name of ticked) await page.getByRole('checkbox', { name, exact: true }).first().check();
  const addresses = (await page.getByLabel('Adresses à copier dans votre lecteur').inputValue()).split('\n');
  expect(addresses).toHaveLength(ticked.length);
  for (const address of addresses) {
    const feed = load(await (await fetch(address)).text(), { xml: true });
    expect(feed('rss > channel > link').text()).toContain(site);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), take.click()]);
  const outlines = load(await readFile(await download.path(), 'utf8'), { xml: true })(
    'opml > body > outline',
  );
  expect(outlines.toArray().map(({ attribs }) => attribs.xmlUrl)).toEqual(addresses);
  for (const name of ticked) await page.getByRole('checkbox', { name, exact: true }).first().uncheck();
  expect(await take.isDisabled()).toBe(true);
});

test('a feed opened in a browser is a page one can read', async () => {
  const page = await (await openBrowser()).newPage();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site}/rss.xml`);
  const shown = await page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
    const [title, content] = [box('item > title'), box('item > guid')];
    return {
      title: title.height,
      guid: content.height,
      excess: document.documentElement.scrollWidth - innerWidth,
    };
  });
  expect(shown.title).toBeGreaterThan(15);
  expect(shown.guid).toBe(0);
  expect(shown.excess).toBeLessThanOrEqual(0);
});
