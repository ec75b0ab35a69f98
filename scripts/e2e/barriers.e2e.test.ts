/** Whoever looks for barriers must be able to find one. */
import { expect, test } from 'vitest';
import { codeSnifferFaults, equalAccessFaults, place, type Tool } from './accessibility-tools.ts';
import { openBrowser } from './browser.ts';
import { colourFaults } from './colours.ts';
import { coveringPages, unlikePages } from './makes.ts';
import { barriersInViews, excessOf } from './page-views.ts';

const address = 'http://localhost/';

/** A tab with these tools, and what it is to open next. */
async function openTab(...tools: Tool[]) {
  const browser = await openBrowser();
  const context = await browser.newContext();
  for (const tool of tools) await place(context, tool);
  const shown = { body: '', style: '' };
  await context.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="fr"><title>Une page</title><meta name="viewport" content="width=device-width">
        <style>${shown.style}</style><main><h1>Une page</h1>${shown.body}</main></html>`,
    }),
  );
  return {
    tab: await context.newPage(),
    show: (body: string, style = '') => Object.assign(shown, { body, style }),
  };
}

test('a barrier of any view is found: no name, pale letters, pale in the dark only, too wide, small to touch', async () => {
  const { tab, show } = await openTab('axe');
  const style = `
    .pale { color: #bbb }
    @media (prefers-color-scheme: dark) { .grey { color: #ccc } }
    @media (width < 400px) { .wide { inline-size: 500px } .shrinks a { display: inline-block; font-size: 6px } }
    @media (width > 400px) { h1 { inline-size: 700px; font-size: 3rem; white-space: nowrap } .long { inline-size: 45rem } }`;
  const body = `
    <img src="data:,"><p class="pale">pâle</p><p class="grey">gris</p><p class="wide">large</p><p class="long">long</p>
    <p class="shrinks"><a href="#a">a</a><a href="#b">b</a></p>`;
  show(body, style);
  const faults = [...(await barriersInViews(tab, address, new Set())), ...(await excessOf(tab, address))];
  const found = faults.map((fault) => fault.replace(/(axe [^:]+).*/s, '$1'));
  expect(found).toEqual(
    expect.arrayContaining([
      'at 1280 light: axe image-alt',
      'at 1280 light: axe color-contrast',
      'at 1280 dark: axe color-contrast',
      'is 188 px wider than the window at 320',
      'at 320: axe target-size',
      'is 168 px wider than the window at 200 % text',
    ]),
  );
});

test('letters are judged anew when anything under them, their size or their colour is not as it was', async () => {
  const { tab, show } = await openTab('axe');
  const seen = new Set<string>();
  const judged = async (body: string, style: string) => {
    show(body, style);
    await tab.goto(address);
    return (await colourFaults(tab, seen)).length;
  };
  const card = '<div class="card"><p>Bonjour</p></div>';
  expect(await judged(card, '')).toBe(0);
  expect(await judged(card, '.card { background: #555 }')).toBe(1);
  expect(await judged(card, 'p { color: #999 }')).toBe(1);
  expect(await judged(card, 'p { color: #999 }')).toBe(0); // Told once is enough.
  expect(await judged(card, 'p { color: #888; font-size: 2rem }')).toBe(0);
  expect(await judged(card, 'p { color: #888 }')).toBe(1);
});

test('Equal Access and HTML_CodeSniffer say what they are sure of', async () => {
  const { tab, show } = await openTab('ace', 'HTMLCS');
  show('<input><img src="data:,">');
  await tab.goto(address);
  expect((await equalAccessFaults(tab)).join()).toContain('img_alt_valid');
  expect((await codeSnifferFaults(tab)).join()).toContain('H37');
});

test('pages built of the same parts are one to the programs, and a few have every part that occurs', () => {
  const page = (body: string) => ({ html: `<body>${body}</body>` });
  const plain = page('<p>a</p><p>b</p>');
  const rich = page('<p>a</p><ul><li>b</li></ul>');
  const longer = page('<ul><li>c</li><li>d</li></ul><p>e</p>');
  const odd = page('<ul><li class="odd">c</li></ul>');
  const pages = [plain, rich, longer, odd];
  expect(unlikePages(pages)).toEqual([plain, longer, odd]);
  expect(coveringPages(pages)).toEqual([rich, odd]);
});
