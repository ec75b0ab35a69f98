import { expect, test } from 'vitest';
import { storeEdition } from '../test/stand-in-build.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { Blobs } from './blobs.ts';
import { Inspector } from './check.ts';
import { linksIn } from './links.ts';

const options = { livePages: undefined };

async function built(home?: string, pages = 5) {
  const blobs = new Blobs(await temporaryFolder());
  const files = await storeEdition(blobs, { name: 'one', pages, ...(home && { home }) });
  const inspector = new Inspector(blobs, 'https://example.org');
  return {
    blobs,
    files,
    check: (changes = {}, now = files) => inspector.check(now, { ...options, ...changes }),
  };
}

test('a whole build has nothing against it', async () => {
  expect(await (await built()).check()).toEqual({ pages: 8, reasons: [], heldBack: false });
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
  const { files, check } = await built();
  files.delete(file);
  expect((await check()).reasons.join(' ')).toContain(reason);
});

test('a page or a feed that was cut is refused', async () => {
  const { blobs, files, check } = await built();
  for (const [file, length] of [
    ['actus/1/index.html', 200],
    ['rss.xml', 40],
  ] as const) {
    files.set(file, await blobs.put((await blobs.read(files.get(file)!)).subarray(0, length)));
  }
  const { reasons } = await check();
  expect(reasons).toContain('La page actus/1/index.html est coupée avant sa fin.');
  expect(reasons).toContain('Le fil RSS est incomplet (rss.xml).');
});

test('a page that was right becomes wrong when what it links to goes', async () => {
  const { files, check } = await built();
  expect((await check()).reasons).toEqual([]);
  const rest = new Map(files);
  rest.delete('actus/2/index.html');
  expect((await check({}, rest)).reasons).toEqual([
    'Sur la page /, le lien « /actus/2/ » ne mène nulle part.',
  ]);
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
  const { reasons } = await (await built(home)).check();
  expect(reasons.filter((reason) => reason.includes('ne mène nulle part'))).toHaveLength(count);
});

test('losing more than a fifth of the pages is held back, unless so few are accepted', async () => {
  const { check } = await built(undefined, 3);
  const seen = async (livePages: number, acceptedPages?: number) =>
    (await check({ livePages, acceptedPages })).reasons;
  expect(await seen(6)).toEqual([]);
  expect(await seen(8)).toEqual([expect.stringContaining('passerait de 8 à 6 pages')]);
  expect(await seen(80, 6)).toEqual([]);
});

test('a link is read however it is quoted', async () => {
  expect(linksIn(`<a href='/a/'>a</a><A data-x=1 HREF=/b/>b</A><img src="/c.png?x=1&amp;y=2">`)).toEqual([
    '/a/',
    '/b/',
    '/c.png?x=1&y=2',
  ]);
});

test('an empty search index is refused', async () => {
  const { blobs, files, check } = await built();
  files.set('pagefind/pagefind-entry.json', await blobs.put(Buffer.from('{}')));
  expect((await check()).reasons).toEqual([
    'L’index de recherche est incomplet (pagefind/pagefind-entry.json).',
  ]);
});
