import { expect, test } from 'vitest';
import { anArticle } from '../../test/small-centre.ts';
import { smallSnapshot } from '../../test/snapshot-of.ts';
import { setSnapshot } from '../content/store.ts';
import { noMedia } from '../media/media.ts';
import { pagesPerSitemap } from '../search/sitemap-options.ts';
import { sitemapFiles } from './sitemap.ts';

const siteUrl = 'https://centre.example.org';

/** A centre with more news than one file of the sitemap holds; one of them changed on another day. */
function publish({ changed, on = '2026-01-02' }: { changed?: number; on?: string } = {}) {
  const snapshot = smallSnapshot((rows) => {
    for (let number = 0; number < pagesPerSitemap + 200; number += 1)
      rows.article.push(
        anArticle({
          title: `Actu ${number}`,
          slug: `actu-${number}`,
          updatedAt: `${number === changed ? on : '2026-01-01'}T10:00:00.000Z`,
        }),
      );
  });
  setSnapshot(snapshot, noMedia(), { day: '2026-11-29' });
}

const texts = async () =>
  new Map((await sitemapFiles(siteUrl)).map(({ file, bytes }) => [file, Buffer.from(bytes).toString()]));

test('an edit changes what is said of its page, and no other part is made anew', async () => {
  publish();
  const before = await texts();
  expect([...before.keys()]).toEqual(['sitemap-0.xml', 'sitemap-1.xml', 'sitemap-index.xml']);
  publish({ changed: 0, on: '2026-02-03' });
  const after = await texts();
  expect(after.get('sitemap-0.xml')).toContain(
    `<loc>${siteUrl}/actus/actu-0/</loc><lastmod>2026-02-03T10:00:00.000Z</lastmod>`,
  );
  expect(after.get('sitemap-1.xml')).toBe(before.get('sitemap-1.xml'));
  const index = after.get('sitemap-index.xml')!;
  expect([...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url)).toEqual([
    `${siteUrl}/sitemap-0.xml`,
    `${siteUrl}/sitemap-1.xml`,
  ]);
  const pages = [...after.values()].join('').match(/<url>/g)!;
  expect(pages.length).toBeGreaterThan(pagesPerSitemap + 200);
});
