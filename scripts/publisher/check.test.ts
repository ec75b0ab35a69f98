import { rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeBuild } from '../test/stand-in-build.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { checkBuild } from './check.ts';
import { linksIn } from './links.ts';

const options = { livePages: undefined, acceptFewerPages: false, siteUrl: 'https://example.org' };

async function built(home?: string, pages = 5) {
  const folder = await temporaryFolder();
  await writeBuild(folder, { name: 'one', pages, ...(home && { home }) });
  return folder;
}

test('a whole build has nothing against it', async () => {
  expect(await checkBuild(await built(), options)).toEqual({ pages: 7, reasons: [] });
});

test.each([
  ['index.html', 'La page d’accueil manque'],
  ['404.html', 'La page d’erreur 404 manque'],
  ['rss.xml', 'Le fil RSS manque'],
  ['sitemap-index.xml', 'Le plan pour moteurs de recherche manque'],
  ['robots.txt', 'Le fichier robots.txt manque'],
  ['pagefind/pagefind-entry.json', 'L’index de recherche manque'],
  ['redirects.json', 'La liste des redirections'],
])('without %s it is refused', async (file, reason) => {
  const folder = await built();
  await rm(path.join(folder, file));
  expect((await checkBuild(folder, options)).reasons.join(' ')).toContain(reason);
});

test('a page or a feed that was cut is refused', async () => {
  const folder = await built();
  await truncate(path.join(folder, 'actus/1/index.html'), 200);
  await truncate(path.join(folder, 'rss.xml'), 40);
  const { reasons } = await checkBuild(folder, options);
  expect(reasons).toContain('La page actus/1/index.html est coupée avant sa fin.');
  expect(reasons).toContain('Le fil RSS est incomplet (rss.xml).');
});

test.each([
  ['<a href="/disparue/">x</a>', 1],
  ['<a href="https://example.org/disparue/">x</a>', 1],
  ['<a class="b" href="disparue/?a=1#b">x</a>', 1],
  ['<img alt="" src="/media/x.png">', 1],
  ['<a href="/%zz/">x</a>', 1],
  ['<a href="/actus/1/#nulle-part">x</a>', 0],
  ['<a href="/actus/1">x</a>', 0],
  ['<a href="/ancien/">x</a>', 0],
  ['<a href="https://elsewhere.example/disparue/">x</a>', 0],
  ['<a href="mailto:a@example.org">x</a>', 0],
  ['<a href="#ici">x</a>', 0],
  ['<p>href="/disparue/" en toutes lettres</p>', 0],
])('%s counts as %i dead link(s)', async (home, count) => {
  const { reasons } = await checkBuild(await built(home), options);
  expect(reasons.filter((reason) => reason.includes('ne mène nulle part'))).toHaveLength(count);
});

test('losing more than a fifth of the pages is held back, unless it is accepted', async () => {
  const folder = await built(undefined, 3);
  const seen = async (livePages: number, acceptFewerPages = false) =>
    (await checkBuild(folder, { ...options, livePages, acceptFewerPages })).reasons;
  expect(await seen(6)).toEqual([]);
  expect(await seen(7)).toEqual([expect.stringContaining('passerait de 7 à 5 pages')]);
  expect(await seen(7, true)).toEqual([]);
});

test('a link is read however it is quoted', async () => {
  expect(linksIn(`<a href='/a/'>a</a><A data-x=1 HREF=/b/>b</A><img src="/c.png?x=1&amp;y=2">`)).toEqual([
    '/a/',
    '/b/',
    '/c.png?x=1&y=2',
  ]);
});

test('an empty search index is refused', async () => {
  const folder = await built();
  await writeFile(path.join(folder, 'pagefind/pagefind-entry.json'), '{}');
  expect((await checkBuild(folder, options)).reasons).toEqual([
    'L’index de recherche est incomplet (pagefind/pagefind-entry.json).',
  ]);
});
