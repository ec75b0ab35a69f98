import { expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { site } from './the-house.ts';

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
  '/donnees/': [''],
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

/** A browser whose device speaks French by itself, and English only through somebody else's servers. */
function fakeVoices() {
  const spoken: string[] = [];
  const voices = [
    { lang: 'en-GB', localService: false, name: 'Cloud' },
    { lang: 'fr-BE', localService: true, name: 'Amélie' },
  ];
  const speech = Object.assign(new EventTarget(), {
    speaking: false,
    getVoices: () => voices,
    speak: ({ text }: SpeechSynthesisUtterance) => void spoken.push(text),
    cancel: () => {},
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  });
  Object.assign(window, { spoken });
}

test('a page is read aloud where the device has a voice of its own, in order and without what only leads elsewhere', async () => {
  const browser = await openBrowser();
  const silent = await browser.newPage();
  await silent.goto(`${site}/thematiques/asile/`);
  expect(await silent.locator('.read-aloud').isVisible()).toBe(false);
  const page = await browser.newPage();
  await page.addInitScript(fakeVoices);
  await page.goto(`${site}/thematiques/asile/`);
  await page.getByRole('button', { name: 'Écouter cette page' }).click();
  const spoken = await page.evaluate(() => Reflect.get(window, 'spoken') as string[]);
  expect(spoken.slice(0, 2)).toEqual(['Asile', 'En bref']);
  expect(spoken.join(' ')).toContain('L’Office des étrangers reçoit la demande');
  expect(spoken.join(' ')).not.toContain('Quitter vite');
  await page.getByRole('button', { name: 'Arrêter la lecture' }).waitFor();
});

test('a word of the glossary is explained where it stands, by keyboard too', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(`${site}/thematiques/asile/`);
  const sign = page.getByRole('button', { name: 'Que veut dire « CGRA » ?' });
  const meaning = page.getByText('Il décide des demandes de protection.');
  expect(await meaning.isVisible()).toBe(false);
  await sign.focus();
  await page.keyboard.press('Enter');
  expect(await meaning.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await meaning.isVisible()).toBe(false);
});

test('guided questions lead, link by link and without scripts, to the office of one’s commune', async () => {
  const browser = await openBrowser();
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site}/actions-services/parcours-d-integration/`);
  await page.getByRole('link', { name: 'Répondre à quelques questions' }).click();
  for (const answer of [
    'Oui, dans une commune',
    'De 18 à 64 ans',
    'ou aucun pays',
    'Oui',
    'moins de trois ans',
    'Aucune',
  ]) {
    await page.locator('.answers').getByRole('link', { name: answer }).first().click();
  }
  await page.getByRole('heading', { level: 1, name: 'en principe obligatoire' }).waitFor();
  const dinant = page.getByRole('listitem').filter({ hasText: 'Bureau d’accueil d’exemple de Dinant' });
  expect(await dinant.last().innerText()).toContain('Beauraing');
  expect(await page.getByText('Décret').count()).toBeGreaterThan(0);
});

test('what was deleted is told as gone; the numbers of a figure can be taken away', async () => {
  expect((await fetch(`${site}/actus/colloque-annule-2023/`)).status).toBe(410);
  const csv = await fetch(`${site}/chiffres/langues-parlees.csv`);
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect((await csv.text()).split('\r\n').slice(0, 2)).toEqual(['Langue,Personnes', 'Arabe,310']);
});
