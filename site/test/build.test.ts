import { brotliCompressSync } from 'node:zlib';
import { allBlocks } from '@passerelle/shared/blocks/zone';
import { HtmlValidate } from 'html-validate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBuild, type BuiltSite } from './run-build.ts';
import { upload } from './row.ts';
import { aPage, anArticle, link, smallCentre } from './small-centre.ts';
import { standInStrapi, type StandInStrapi } from './stand-in-strapi.ts';

let strapi: StandInStrapi;
let site: BuiltSite;

const script = '<script>alert(1)</script>';
beforeAll(async () => {
  const rows = smallCentre();
  rows.article.push(
    anArticle({
      title: `Un titre ${script} "& l’œuvre`,
      slug: 'titre',
      publishedOn: '2025-05-05',
      body: `${script} [x](javascript:alert(1))`,
    }),
    anArticle({ title: 'Illustrée', slug: 'illustree', publishedOn: '2026-01-05', cover: upload({}) }),
    anArticle({
      title: 'Image perdue',
      slug: 'perdue',
      cover: upload({ url: '/uploads/perdu.png', hash: 'perdu_1' }),
    }),
    ...Array.from({ length: 120 }, (_, index) =>
      anArticle({
        title: `Ancienne ${index}`,
        slug: `ancienne-${index}`,
        publishedOn: '2024-01-01',
        themes: [],
      }),
    ),
  );
  rows.page.push(
    aPage({ documentId: 'accueil', locale: 'en', title: 'Welcome', slug: 'home', layout: 'Accueil' }),
    aPage({ documentId: 'aide', locale: 'en', title: 'Help', slug: 'help' }),
    aPage({ documentId: 'a', title: 'Boucle A', slug: 'boucle-a', parent: { documentId: 'b' } }),
    aPage({ documentId: 'b', title: 'Boucle B', slug: 'boucle-b', parent: { documentId: 'a' } }),
  );
  strapi = await standInStrapi(rows);
  const picture = sharp({ create: { width: 1200, height: 600, channels: 3, background: '#0f4a47' } }).png();
  strapi.uploads.set('/uploads/pont.png', new Uint8Array(await picture.toBuffer()));
  strapi.broken.set('/uploads/perdu.png', 404);
  site = await runBuild(strapi);
  if (site.code !== 0) throw new Error(site.output);
});

afterAll(() => strapi.close());

test('every published entry has its page, each at one address, more than one page of answers included', () => {
  expect(site.files).toEqual(
    expect.arrayContaining([
      'index.html',
      '404.html',
      'aide/demarches/index.html',
      'thematiques/logement/index.html',
      'actus/nouvelle-permanence/index.html',
      'actus/ancienne-119/index.html',
      'actus/archives/2024/index.html',
      'repertoire/un-toit-pour-tous/index.html',
      'repertoire/services/index.html',
      'repertoire/thematique/logement/index.html',
      'repertoire/commune/namur/index.html',
      'repertoire/commune/namur/logement/index.html',
      'en/directory/municipality/namur/index.html',
      'rss.xml',
      'thematiques/logement/rss.xml',
      'atom.xml',
      'feed.json',
      'opml.xml',
      'actus/type/appels-a-projets/index.html',
      'actus/type/appels-a-projets/feed.json',
      'actus/thematiques/logement/index.html',
      'agenda/mois/2026-12/index.html',
      'thematiques/logement/agenda.ics',
      'sitemap-index.xml',
      'robots.txt',
      'donnees/services.csv',
      'redirects.json',
      'en/index.html',
      'en/help/index.html',
      'pagefind/pagefind-entry.json',
    ]),
  );
});

test('where a shelter is, no file tells: not its street, its name, its coordinates', async () => {
  const secret = /Secret|Lilas|Murmure|50\.1234|4\.6543|50\.2345|4\.7654/;
  const telling: string[] = [];
  for (const file of site.files) if (secret.test((await site.bytes(file)).toString())) telling.push(file);
  expect(telling).toEqual([]);
  expect(await site.read('repertoire/services/un-abri-pour-la-nuit/index.html')).toContain('confidentielle');
  expect(await site.read('repertoire/services/lire-un-bail/index.html')).toContain('Rue du Toit 2');
});

test('the report says at which revision, and in French what was left out', () => {
  expect(site.report).toMatchObject({ revision: 'r1', faults: [] });
  const { warnings } = site.report;
  expect(warnings.some((each) => each.includes('/nulle-part/'))).toBe(true);
  expect(warnings.some((each) => each.includes('Vers un brouillon'))).toBe(true);
  expect(warnings.some((each) => each.includes('perdu.png'))).toBe(true);
  expect(warnings.some((each) => each.includes('Boucle A') && each.includes('Boucle B'))).toBe(true);
});

test('a page shows its blocks, its place and its law', async () => {
  const html = await site.read('aide/demarches/index.html');
  for (const text of [
    'Vos démarches</h1>',
    'Obligation',
    'Étapes',
    'Combien\u202F?',
    'Toutes les nouvelles',
    'Décret d’essai',
  ]) {
    expect(html).toContain(text);
  }
  expect(html).toContain('href="tel:+3281000001"');
  expect(html).toContain('<a href="/actus/">nos actus</a>');
  expect(html).not.toContain('nulle-part');
  expect(html).not.toContain('Vers un brouillon');
  const trail = /<ol[^>]*>(.*?)<\/ol>/s.exec(html.slice(html.indexOf('breadcrumb')))?.[1];
  expect(
    trail
      ?.replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  ).toBe('Accueil Aide Vos démarches');
});

test('a theme gathers its news and its organisations', async () => {
  const html = await site.read('thematiques/logement/index.html');
  expect(html).toContain('Nouvelle permanence');
  expect(html).toContain('Un toit pour tous');
  expect(html).not.toContain('Ancienne 1');
});

test('nothing follows the end of a page', async () => {
  for (const file of site.files.filter((each) => each.endsWith('.html'))) {
    expect((await site.read(file)).trimEnd().endsWith('</html>'), file).toBe(true);
  }
});

test('only a sensitive theme has a way out', async () => {
  const exit = 'href="https://meteo.example.org/" rel="nofollow noreferrer"';
  expect(await site.read('thematiques/logement/index.html')).toContain(exit);
  expect(await site.read('aide/demarches/index.html')).not.toContain('meteo.example.org');
});

test('nothing an editor types runs in a browser or breaks a feed', async () => {
  for (const file of ['actus/titre/index.html', 'actus/index.html', 'rss.xml']) {
    const text = await site.read(file);
    // In a quoted attribute it is only text.
    expect(text.replaceAll(/="[^"]*"/g, '')).not.toContain(script);
    expect(text).not.toMatch(/href="javascript:/);
  }
});

test('pages load nothing from elsewhere, run nothing inline and say so to the browser', async () => {
  for (const file of site.files.filter((each) => each.endsWith('.html'))) {
    const html = (await site.read(file)).replaceAll(/<meta [^>]+>/g, (meta) =>
      meta.includes('Policy') ? meta : '',
    );
    expect(html).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(html.match(/<script(?![^>]*(src="\/|ld\+json))/g)).toBeNull();
    expect(html.match(/(?:src|srcset)="https?:/g)).toBeNull();
  }
});

test('a shared link has a picture with the title of its page', async () => {
  const html = await site.read('aide/demarches/index.html');
  const card = /property="og:image" content="https:\/\/centre\.example\.org\/(media\/carte-\w+\.jpg)"/.exec(
    html,
  )![1]!;
  const { width, height } = await sharp(await site.bytes(card)).metadata();
  expect([width, height]).toEqual([1200, 630]);
  const article = await site.read('actus/nouvelle-permanence/index.html');
  expect(article).toContain('property="og:image"');
  expect(article).not.toContain(card);
});

test('a page travels in one round trip: 14 KB with its styles and scripts, brotli', async () => {
  const size = async (file: string) => brotliCompressSync(await site.bytes(file)).length;
  const assets = async (html: string) => {
    const paths = [...html.matchAll(/(?:href|src)="\/(_astro\/[^"]+)"/g)].map((match) => match[1]!);
    const sizes = await Promise.all([...new Set(paths)].map(size));
    return { count: sizes.length, bytes: sizes.reduce((sum, each) => sum + each, 0) };
  };
  for (const file of ['index.html', 'aide/demarches/index.html', 'actus/illustree/index.html', '404.html']) {
    const { count, bytes } = await assets(await site.read(file));
    expect(count, file).toBeLessThanOrEqual(file === 'index.html' ? 3 : 2); // Home draws a picture.
    expect((await size(file)) + bytes, file).toBeLessThan(14_000);
  }
});

test('the feed keeps its items apart by document, newest first', async () => {
  const feed = await site.read('rss.xml');
  expect(feed).toContain('<guid isPermaLink="false">urn:passerelle:fr:permanence</guid>');
  expect(feed).toContain('rel="self"');
  expect(feed.indexOf('Nouvelle permanence')).toBeLessThan(feed.indexOf('Illustrée'));
  expect(await site.read('thematiques/logement/rss.xml')).not.toContain('Ancienne');
});

test('the sitemap has every page but the search, with its date and its translations', async () => {
  const sitemap = await site.read('sitemap-0.xml');
  expect(sitemap).toContain(
    '<loc>https://centre.example.org/aide/demarches/</loc><lastmod>2026-03-01T10:00:00.000Z</lastmod>',
  );
  expect(sitemap).toContain('hreflang="en" href="https://centre.example.org/en/help/"');
  expect(sitemap).not.toContain('/recherche/');
  expect(await site.read('recherche/index.html')).toContain('noindex');
});

test('a picture has a size, a text and a lighter variant for every screen', async () => {
  const html = await site.read('actus/illustree/index.html');
  const image = /<img [^>]+>/.exec(html)?.[0] ?? '';
  expect(image).toContain('alt="Un pont sur la Meuse"');
  expect(image).toMatch(/width="1200" height="600"/);
  const offered = [...html.matchAll(/(\/media\/\S+) \d+w/g)].map((match) => match[1]!.slice(1));
  expect(offered.length).toBeGreaterThan(3);
  expect(site.files).toEqual(expect.arrayContaining(offered));
  expect(await site.read('actus/perdue/index.html')).not.toContain('<img');
});

test('languages meet on each page that has them', async () => {
  expect(await site.read('en/help/index.html')).toContain('<html lang="en" dir="ltr">');
  expect(await site.read('aide/index.html')).toMatch(
    /hreflang="en" href="https:\/\/centre.example.org\/en\/help\/"/,
  );
});

test('an entry that breaks the contract is left out and named, all faults at once; the others are there', async () => {
  const rows = smallCentre();
  rows.article.push(anArticle({ title: 'Sans texte', slug: 'sans-texte', body: '' }));
  rows.theme.push({ ...rows.theme[0]!, documentId: 'autre', name: 'Autre', slug: 'PAS BON' });
  const broken = await standInStrapi(rows);
  const { code, report, files } = await runBuild(broken);
  broken.close();
  expect(code).toBe(0);
  const lastGoodShown = false; // There never was a good version.
  expect(report.faults).toMatchObject([
    { type: 'theme', title: 'Autre', field: 'slug', locale: 'fr', lastGoodShown },
    { type: 'article', title: 'Sans texte', field: 'body', locale: 'fr', lastGoodShown },
  ]);
  expect(report.faults[0]!.adminPath).toBe(
    '/admin/content-manager/collection-types/api::theme.theme/autre?plugins[i18n][locale]=fr',
  );
  expect(files).not.toContain('actus/sans-texte/index.html');
  expect(files).toContain('actus/nouvelle-permanence/index.html');
});

test('a CMS that fails stops the build, and the report says which address', async () => {
  const broken = await standInStrapi(smallCentre());
  broken.broken.set('/api/themes', 403);
  const { code, report } = await runBuild(broken);
  broken.close();
  expect(code).not.toBe(0);
  expect(report.reason).toContain(`${broken.url}/api/themes`);
  expect(report.reason).toContain('403');
});

test('the same content built twice gives the same bytes', async () => {
  const again = await runBuild(strapi);
  expect(again.files).toEqual(site.files);
  for (const file of site.files.filter((each) => !each.startsWith('pagefind/'))) {
    expect((await again.bytes(file)).equals(await site.bytes(file)), file).toBe(true);
  }
});

// Only pages that exist are in the menu: the link is followed by its document, not by its address.
test('a renamed page takes its links along', async () => {
  const rows = smallCentre();
  const page = rows.page.find(({ documentId }) => documentId === 'demarches')!;
  page.slug = 'vos-droits';
  rows.menu[0]!.footerLinks = [link('demarches', 'Droits')];
  const renamed = await standInStrapi(rows);
  const built = await runBuild(renamed);
  renamed.close();
  expect(built.code, built.output).toBe(0);
  expect(await built.read('index.html')).toContain('<a href="/aide/vos-droits/">Droits</a>');
});

test('the gallery shows components to those who develop, and is no page of the site', async () => {
  expect(site.files.filter((file) => file.includes('composants'))).toEqual([]);
  const html = await (await runBuild(strapi, { gallery: true })).read('composants/index.html');
  const shown = [...html.matchAll(/data-component="([\w-]+)"/g)].map(([, name]) => name);
  const blocks = allBlocks.map(({ uid }) => uid.split('.')[1]);
  expect(shown).toEqual(expect.arrayContaining([...blocks, 'Chart', 'ThemeIcon']));
  const { results } = await new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off', 'doctype-style': 'off' },
  }).validateString(html);
  const faults = results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.message}`));
  expect(faults).toEqual([]);
});
