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

test('a sensitive theme is left in one press, and « back » does not bring it up again', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.route('https://www.meteo.be/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<h1>Le temps qu’il fait</h1>' }),
  );
  await page.goto(`${site}/`);
  await page.goto(`${site}/thematiques/sans-papiers/`);
  await page.getByRole('link', { name: 'Quitter vite cette page' }).click();
  await page.getByRole('heading', { name: 'Le temps qu’il fait' }).waitFor();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
});
