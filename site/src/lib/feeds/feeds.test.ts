/** What subscribers' programs read, by a reader that nobody here wrote. */
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { opml } from './opml.ts';
import { rss } from './rss.ts';

const title = 'Appel « été » : 5 < 6 & "rien" ]]> <script>alert(1)</script>';
const feed = (changes: Partial<Feed> = {}): Feed => ({
  title: 'Actus & plus',
  description: 'Ce qui se passe.',
  homeUrl: 'https://c.example/actus/',
  selfUrl: 'https://c.example/actus/rss.xml',
  siteUrl: 'https://c.example/',
  locale: 'fr',
  publisher: 'Le centre',
  items: [
    {
      id: 'urn:passerelle:fr:abc',
      title,
      url: 'https://c.example/actus/appel/?a=1&b=2',
      summary: 'Un résumé & demi',
      html: '<p>Voir <a href="https://c.example/">ici</a> ]]> &amp; là.</p>',
      publishedAt: new Date('2026-10-24T22:00:00Z'),
      updatedAt: new Date('2026-11-01T10:00:00Z'),
      categories: ['Logement', 'Santé & soins'],
      enclosure: { url: 'https://c.example/media/a.webp', bytes: 1234, type: 'image/webp' },
    },
  ],
  ...changes,
});

describe('a reader of', () => {
  test('RSS is given everything, as it was written', async () => {
    const read = parseRssFeed(await rss(feed({ hub: 'https://hub.example/' })));
    expect(read).toMatchObject({
      title: 'Actus & plus',
      link: 'https://c.example/actus/',
      language: 'fr',
      lastBuildDate: 'Sun, 01 Nov 2026 10:00:00 GMT',
    });
    const [item] = read.items!;
    expect(item).toMatchObject({
      title,
      link: 'https://c.example/actus/appel/?a=1&b=2',
      guid: { value: 'urn:passerelle:fr:abc', isPermaLink: false },
      description: 'Un résumé & demi',
      content: { encoded: '<p>Voir <a href="https://c.example/">ici</a> ]]> &amp; là.</p>' },
      pubDate: 'Sat, 24 Oct 2026 22:00:00 GMT',
      categories: [{ name: 'Logement' }, { name: 'Santé & soins' }],
      enclosures: [{ url: 'https://c.example/media/a.webp', length: 1234, type: 'image/webp' }],
    });
    expect(read.atom?.links).toEqual([
      { href: 'https://c.example/actus/rss.xml', rel: 'self', type: 'application/rss+xml' },
      { href: 'https://hub.example/', rel: 'hub' },
    ]);
  });

  test('Atom is given everything, as it was written', () => {
    const read = parseAtomFeed(atom(feed()));
    expect(read).toMatchObject({
      id: 'https://c.example/actus/rss.xml',
      updated: '2026-11-01T10:00:00.000Z',
    });
    expect(read.entries![0]).toMatchObject({
      id: 'urn:passerelle:fr:abc',
      title: { value: title },
      published: '2026-10-24T22:00:00.000Z',
      categories: [{ term: 'Logement' }, { term: 'Santé & soins' }],
    });
  });

  test('JSON Feed is given everything, as it was written', () => {
    const read = parseJsonFeed(jsonFeed(feed()));
    expect(read).toMatchObject({ title: 'Actus & plus', language: 'fr' });
    expect(read.items![0]).toMatchObject({
      id: 'urn:passerelle:fr:abc',
      title,
      tags: ['Logement', 'Santé & soins'],
      attachments: [{ url: 'https://c.example/media/a.webp', mime_type: 'image/webp', size_in_bytes: 1234 }],
    });
  });

  test('OPML finds each feed and its page', () => {
    const file = opml('Le centre', 'fr', [
      {
        title: 'Thématiques',
        feeds: [{ title: 'A & B', url: 'https://c.example/a/rss.xml', homeUrl: 'https://c.example/a/' }],
      },
    ]);
    expect(parseOpml(file).body?.outlines?.[0]).toMatchObject({
      text: 'Thématiques',
      outlines: [{ text: 'A & B', xmlUrl: 'https://c.example/a/rss.xml', htmlUrl: 'https://c.example/a/' }],
    });
  });
});

test('a feed without news is a feed all the same', async () => {
  expect(parseRssFeed(await rss(feed({ items: [] })))).toMatchObject({ title: 'Actus & plus' });
  expect(parseAtomFeed(atom(feed({ items: [] }))).updated).toBe('2020-01-01T00:00:00.000Z');
});
