import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';

const { site } = inject('place');

/** The site map: public interface, never changed without a redirect. */
const siteMap: Record<string, string[]> = {
  '/': [''],
  '/presentation/': ['', 'qui-sommes-nous/', 'missions-decretales/', 'equipe/', 'mandats/'],
  '/actions-services/': [
    '',
    'parcours-d-integration/',
    'accompagnement/',
    'reseau-actions-locales/',
    'formations/',
    'sensibilisation/',
    'interpellation/',
  ],
  '/thematiques/': [
    '',
    ...['asile', 'citoyennete', 'diversite', 'fle-alpha-ran', 'interculturalite', 'logement'],
    ...['lutte-contre-le-racisme', 'mena', 'migrants-en-transit', 'migrations', 'mobilite', 'sans-papiers'],
    ...['sante', 'sociojuridique', 'volontariat'],
  ].map((slug) => slug && `${slug}/`),
  '/ressources/': [''],
  '/publications/': [''],
  '/chiffres/': [''],
  '/actus/': [''],
  '/repertoire/': [''],
  '/campagne-discrimination/': [''],
  '/contact/': ['', 'bureau-d-accueil/'],
  '/ukraine/': [''],
  '/recherche/': [''],
  '/agenda/': [''],
  '/s-abonner/': [''],
  '/glossaire/': [''],
  '/plan-du-site/': [''],
  '/mentions-legales/': [''],
  '/vie-privee/': [''],
  '/accessibilite/': [''],
};

const addresses = Object.entries(siteMap).flatMap(([section, pages]) => pages.map((page) => section + page));

test.each([...addresses, '/rss.xml', '/sitemap-index.xml', '/robots.txt'])(
  '%s is on the live site',
  async (address) => {
    const response = await fetch(site + address, { redirect: 'manual' });
    expect(response.status).toBe(200);
  },
);

const templates = [
  '/',
  '/actions-services/',
  '/actions-services/parcours-d-integration/',
  '/thematiques/',
  '/thematiques/logement/',
  '/actus/',
  '/repertoire/',
  '/recherche/?q=logement',
  '/plan-du-site/',
  '/contact/',
  '/nulle-part/',
];

const views = [
  { name: '1280 light', width: 1280, colorScheme: 'light' },
  { name: '1280 dark', width: 1280, colorScheme: 'dark' },
  { name: '320', width: 320, colorScheme: 'light' },
] as const;

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

test.each(views)(
  'axe finds nothing on any template at $name, and nothing overflows',
  async ({ width, colorScheme }) => {
    const axe = await readFile(axeFile, 'utf8');
    const browser = await openBrowser();
    // The page's own policy forbids foreign scripts, axe among them.
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      bypassCSP: true,
    });
    const page = await context.newPage();
    const [article, organization] = await Promise.all([firstLink('/actus/'), firstLink('/repertoire/')]);
    const faults: string[] = [];
    for (const address of [...templates, article, organization]) {
      await page.goto(site + address);
      await page.evaluate(axe);
      const results = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
        return (await axe.run()).violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
        );
      });
      faults.push(...results.map((fault) => `${address} ${fault}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) faults.push(`${address} is ${overflow} px wider than the window`);
    }
    expect(faults).toEqual([]);
  },
);

async function firstLink(list: string): Promise<string> {
  const html = await (await fetch(site + list)).text();
  const links = [...html.matchAll(/href="(\/[^"]+\/)"/g)].map((match) => match[1]!);
  const found = links.find((link) => link.startsWith(list) && link !== list && !link.includes('/archives/'));
  if (!found) throw new Error(`${list} links to no entry.`);
  return found;
}
