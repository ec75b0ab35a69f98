/** What editors write once is seen wherever it concerns somebody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuild, type BuiltSite } from './run-build.ts';
import { aPage, link, smallCentre } from './small-centre.ts';
import { standInStrapi, type StandInStrapi } from './stand-in-strapi.ts';

let strapi: StandInStrapi;
let site: BuiltSite;
const page = async (path: string) => (await site.bytes(`${path}index.html`)).toString();

beforeAll(async () => {
  const rows = smallCentre();
  const [alert] = rows.alertBanner;
  rows.alertBanner.push(
    {
      ...alert!,
      documentId: 'logement-seul',
      title: 'Loyers : nouvelle règle',
      themes: [{ documentId: 'logement' }],
    },
    { ...alert!, documentId: 'passee', title: 'Alerte passée', until: '2026-03-31' },
    { ...alert!, documentId: 'future', title: 'Alerte à venir', from: '2026-04-02' },
  );
  Object.assign(rows.legalReference[0]!, { legalForce: 'Modifié', note: 'L’article 2 a changé.' });
  const demarches = rows.page.find(({ documentId }) => documentId === 'demarches')!;
  Object.assign(demarches, {
    themes: [{ documentId: 'logement' }],
    changeLog: [
      { date: '2026-01-02', what: 'Une étape de moins.' },
      { date: '2026-03-02', what: 'Une adresse de plus.' },
    ],
  });
  rows.resource.push({
    ...rows.resource[0]!,
    documentId: 'jeu',
    title: 'Un jeu',
    slug: 'un-jeu',
    readers: ['trainers'],
  });
  rows.page.push(
    aPage({ documentId: 'campagne', title: 'Campagne', slug: 'campagne', endsOn: '2026-03-31' }),
  );
  rows.menu[0]!.items = [
    { ...link('campagne'), children: [] },
    { ...link('aide'), children: [] },
  ];
  Object.assign(rows.siteSettings[0]!, { companyNumber: '0123.456.789', openingHours: 'De 9 h à 12 h.' });
  strapi = await standInStrapi(rows);
  site = await runBuild(strapi, { day: '2026-04-01' });
});
afterAll(() => strapi?.close());

test('an alert stands on every page between its days, on the theme it is for and nowhere else', async () => {
  for (const path of ['', 'aide/', 'actus/', 'thematiques/logement/']) {
    const html = await page(path);
    expect(html, path).toContain('Bureaux fermés cette semaine');
    expect(html, path).not.toMatch(/Alerte passée|Alerte à venir/);
  }
  expect(await page('thematiques/logement/')).toContain('nouvelle règle');
  expect(await page('actus/nouvelle-permanence/')).toContain('nouvelle règle');
  expect(await page('aide/')).not.toContain('nouvelle règle');
});

test('a page says that its law changed, what the change is, and what changed on it before', async () => {
  const html = await page('aide/demarches/');
  expect(html).toContain('en cours de mise à jour');
  expect(html).toContain('L’article 2 a changé.');
  expect(html.indexOf('Une adresse de plus.')).toBeLessThan(html.indexOf('Une étape de moins.'));
  expect(await page('aide/')).not.toContain('en cours de mise à jour');
});

test('a page leads to the news of its themes and to those who help', async () => {
  const related = (await page('aide/demarches/')).split('id="a-lire-aussi"')[1]!;
  expect(related).toContain('/actus/nouvelle-permanence/');
  expect(related).toContain('/repertoire/un-toit-pour-tous/');
  expect(related).toContain('/thematiques/logement/');
});

test('a campaign that is over says so, and is in no menu', async () => {
  expect(await page('campagne/')).toContain('terminée depuis le');
  expect(await page('')).not.toContain('href="/campagne/"');
});

test('supporters, opening hours and legal notices are at the foot of every page', async () => {
  for (const path of ['', 'recherche/']) {
    const foot = (await page(path)).split('class="site-footer"')[1]!;
    expect(foot).toContain('La Région d’essai');
    expect(foot).toContain('0123.456.789');
    expect(foot).toMatch(/De 9\sh à 12\sh/);
  }
});

test('who did not agree to be named is named in no file of the site', async () => {
  for (const file of site.files)
    expect((await site.bytes(file)).includes('Nom Tenu Secret'), file).toBe(false);
});

test('a work says whom it is for, and one chooses by it', async () => {
  expect(await page('publications/guide-des-locataires/')).toMatch(
    /<dt>Pour qui<\/dt>\s*<dd>Personnes nouvelles en Belgique<\/dd>/,
  );
  const list = await page('publications/');
  expect(list).toMatch(/<option value="trainers">Formatrices et formateurs<\/option>/);
  expect(list).toMatch(/data-has="[^"]*public[^"]*trainers/);
});

test('a place that moved says where it was, on the page of its services and in the feed, once for all of them', async () => {
  expect(await page('repertoire/services/lire-un-bail/')).toMatch(
    /Ici depuis le 15\smars 2026\. Avant\s: Rue de l’Échelle 9\./,
  );
  const feed = (await site.bytes('repertoire/rss.xml')).toString();
  expect(feed.match(/<title>Déménagé\s: Maison du toit<\/title>/g)).toHaveLength(1);
});
