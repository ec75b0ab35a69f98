/** A commune puts our services on its own site, and somebody reads them there. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { site } from './the-house.ts';

/** A page of somebody else's site, at an origin of its own. */
async function elsewhere(line: string): Promise<string> {
  const server: Server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="fr"><title>Commune</title><style>body{font:18px serif}*{text-transform:uppercase}</style><main><h1>Vivre ici</h1>${line}</main></html>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('the line chosen on the page of open data shows a commune’s services on another site, and asks nothing more', async () => {
  const browser = await openBrowser();
  const builder = await browser.newPage();
  await builder.goto(`${site}/donnees/`);
  await builder.getByRole('button', { name: 'Choisir la commune' }).click();
  await builder.getByRole('combobox', { name: 'Commune' }).selectOption('dinant');
  await builder.locator('passerelle-services li').first().waitFor();
  const line = await builder.getByLabel('La ligne à copier').inputValue();
  expect(line).toContain('commune="dinant"');
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const address = await elsewhere(line);
  await page.goto(address);
  const list = page.getByRole('region', { name: /Dinant/ });
  await list.getByRole('listitem').first().waitFor();
  const first = list.getByRole('heading', { level: 3 }).first().getByRole('link');
  await page.keyboard.press('Tab');
  expect(await first.evaluate((link) => (link.getRootNode() as ShadowRoot).activeElement === link)).toBe(
    true,
  );
  expect(await first.evaluate((link) => getComputedStyle(link).fontFamily)).toBe('serif');
  expect(asked.filter((url) => url !== address && !url.endsWith('/favicon.ico'))).toEqual([
    `${site}/donnees/widget.js`,
    `${site}/donnees/widget/dinant.json`,
  ]);
  expect(await page.context().cookies()).toEqual([]);
  const response = await page.goto((await first.getAttribute('href'))!);
  expect(response!.status()).toBe(200);
  await browser.close();
});

test('without JavaScript, and for a commune we know nothing of, the commune’s own link stays', async () => {
  const browser = await openBrowser();
  const line = `<script src="${site}/donnees/widget.js" defer></script><passerelle-services commune="atlantis"><a href="${site}/repertoire/">Services</a></passerelle-services>`;
  const address = await elsewhere(line);
  for (const javaScriptEnabled of [true, false]) {
    const page = await browser.newPage({ javaScriptEnabled });
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(await page.getByRole('link', { name: 'Services' }).isVisible()).toBe(true);
  }
  await browser.close();
});

test('the files of open data are read by other sites, and are no pages', async () => {
  for (const [file, type] of [
    ['services.csv', 'text/csv; charset=utf-8'],
    ['services.geojson', 'application/geo+json'],
    ['hsds/services.json', 'application/json'],
  ] as const) {
    const response = await fetch(`${site}/donnees/${file}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
  }
  expect((await fetch(`${site}/donnees/`)).headers.get('x-robots-tag')).toBeNull();
});
