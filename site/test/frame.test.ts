/** What stands around every page says where the reader is, although most of it is rendered once for all pages. */
import { load } from 'cheerio';
import { beforeAll, expect, test } from 'vitest';
import { runBuild } from './run-build.ts';
import { aPage, smallCentre } from './small-centre.ts';
import { standInStrapi } from './stand-in-strapi.ts';

const pages = new Map<string, ReturnType<typeof load>>();

beforeAll(async () => {
  const rows = smallCentre();
  rows.page.push(
    aPage({ documentId: 'accueil', locale: 'en', title: 'Welcome', slug: 'home', layout: 'Accueil' }),
  );
  const strapi = await standInStrapi(rows);
  const { files, read } = await runBuild(strapi);
  strapi.close();
  for (const file of files.filter((each) => each.endsWith('index.html') && !each.startsWith('410/')))
    pages.set(`/${file.replace(/index\.html$/, '')}`, load(await read(file)));
});

test('the menu marks the page one is on, and no other', () => {
  const marked = new Set<string>();
  for (const [path, $] of pages) {
    const links = $('.menu a').toArray();
    const current = links.filter((link) => $(link).attr('aria-current') === 'page');
    const own = links.filter((link) => $(link).attr('href') === path);
    expect(current, path).toEqual(own);
    if (current.length > 0) marked.add(path);
  }
  expect([...marked].sort()).toEqual(['/actus/', '/aide/', '/aide/demarches/']);
});

test('the menu shows under which of its entries a page stands', () => {
  for (const [path, $] of pages) {
    for (const item of $('.menu > ul > li').toArray()) {
      const [first, ...others] = $(item)
        .find('a')
        .toArray()
        .map((link) => $(link).attr('href')!);
      const isHere = first === path || others.some((each) => path.startsWith(each));
      expect($(item).hasClass('here'), `${path} under ${first}`).toBe(isHere);
    }
  }
});

test('the search has no second form on its own page', () => {
  expect(pages.get('/recherche/')!('header form[role=search]').length).toBe(0);
  expect(pages.get('/')!('header form[role=search]').length).toBe(1);
});

test('the frame is in the language of the page', () => {
  for (const [path, $] of pages) {
    const isEnglish = path.startsWith('/en/');
    expect($('html').attr('lang')).toBe(isEnglish ? 'en' : 'fr');
    expect($('.brand').attr('href'), path).toBe(isEnglish ? '/en/' : '/');
    expect($('.skip').text(), path).toBe(isEnglish ? 'Skip to content' : 'Aller au contenu');
    expect($('.menu').attr('aria-label'), path).toBe(isEnglish ? 'Main menu' : 'Menu principal');
    expect($('.site-footer').text(), path).toContain(isEnglish ? 'No cookies' : 'Aucun cookie');
  }
});
