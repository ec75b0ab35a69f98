/** A feed as Atom 1.0 (RFC 4287). */
import XMLBuilder from 'fast-xml-builder';
import { lastChange, type Feed, type FeedItem } from './feed.ts';

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });

/** An empty feed has a date too: Atom asks for one. */
const never = new Date('2020-01-01T00:00:00Z');

/** The feed as a document. */
export function atom(feed: Feed): string {
  const changed = lastChange(feed);
  return builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' },
    '?xml-stylesheet': { '@_href': '/feed.css', '@_type': 'text/css' },
    feed: {
      '@_xmlns': 'http://www.w3.org/2005/Atom',
      '@_xml:lang': feed.locale,
      id: feed.selfUrl,
      title: feed.title,
      subtitle: feed.description,
      updated: (changed.getTime() > 0 ? changed : never).toISOString(),
      author: { name: feed.publisher, uri: feed.siteUrl },
      link: [
        { '@_rel': 'self', '@_type': 'application/atom+xml', '@_href': feed.selfUrl },
        { '@_rel': 'alternate', '@_type': 'text/html', '@_hreflang': feed.locale, '@_href': feed.homeUrl },
        ...(feed.hub ? [{ '@_rel': 'hub', '@_href': feed.hub }] : []),
      ],
      entry: feed.items.map(entry),
    },
  }) as string;
}

const entry = ({
  id,
  title,
  url,
  summary,
  html,
  publishedAt,
  updatedAt,
  categories,
  enclosure,
}: FeedItem) => ({
  id,
  title,
  link: [
    { '@_rel': 'alternate', '@_type': 'text/html', '@_href': url },
    ...(enclosure
      ? [
          {
            '@_rel': 'enclosure',
            '@_type': enclosure.type,
            '@_length': String(enclosure.bytes),
            '@_href': enclosure.url,
          },
        ]
      : []),
  ],
  published: publishedAt.toISOString(),
  updated: updatedAt.toISOString(),
  category: categories.map((term) => ({ '@_term': term })),
  summary,
  content: { '@_type': 'html', '#text': html },
});
