/** The gallery, built for real and opened in a real browser, with a directory of any size behind its filter. */
import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { catalogueOf } from '../src/lib/directory/catalogue.ts';
import { sampledServices } from '../src/lib/directory/sampled-services.ts';
import { runBuild } from './run-build.ts';
import { smallCentre } from './small-centre.ts';
import { standInStrapi } from './stand-in-strapi.ts';

const origin = 'https://centre.example.org';
const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

export interface Gallery {
  /** Opens the gallery, with the part of the address after `?` if there is one, or another page of the site. */
  open(query?: string, path?: string): Promise<Page>;
  close(): Promise<void>;
}

/** @param services how many there are to filter */
export async function openGallery({ services }: { services: number }): Promise<Gallery> {
  const strapi = await standInStrapi(smallCentre());
  const site = await runBuild(strapi, { gallery: true });
  strapi.close();
  if (site.code !== 0) throw new Error(`The gallery was not built: ${site.output}`);
  const catalogue = JSON.stringify(catalogueOf(sampledServices(services), (_facet, key) => key));
  const executablePath = process.env.CHROMIUM_PATH || usual.find((file) => existsSync(file));
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  const context = await browser.newContext({ locale: 'fr-BE', timezoneId: 'Asia/Tokyo' });
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.endsWith('services.json'))
      return route.fulfill({ body: catalogue, contentType: 'application/json' });
    const file = pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
    if (!site.files.includes(file)) return route.fulfill({ status: 404 });
    return route.fulfill({ body: await site.bytes(file), contentType: types[file.split('.').at(-1)!] ?? '' });
  });
  return {
    open: async (query = '', path = '/composants/') => {
      const page = await context.newPage();
      await page.goto(`${origin}${path}${query}`);
      return page;
    },
    close: () => browser.close(),
  };
}
