/** A feed as RSS 2.0 (https://www.rssboard.org/rss-specification, https://www.rssboard.org/rss-profile). */
import { getRssString, type RSSFeedItem } from '@astrojs/rss';
import { lastChange, type Feed } from './feed.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => entities[character]!);

/** What people see who open the address in a browser: a style sheet, since browsers no longer run XSLT. */
const stylesheet = '<?xml-stylesheet href="/feed.css" type="text/css"?>';

/** The feed as a document, for readers and, with its style sheet, for people. */
export async function rss(feed: Feed): Promise<string> {
  const changed = lastChange(feed);
  const xml = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.siteUrl,
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<link>${escaped(feed.homeUrl)}</link>`,
      `<language>${feed.locale}</language>`,
      ...(changed.getTime() > 0 ? [`<lastBuildDate>${changed.toUTCString()}</lastBuildDate>`] : []),
      `<atom:link href="${escaped(feed.selfUrl)}" rel="self" type="application/rss+xml"/>`,
      ...(feed.hub ? [`<atom:link href="${escaped(feed.hub)}" rel="hub"/>`] : []),
    ].join(''),
    items: feed.items.map(({ id, title, url, summary, html, publishedAt, categories, enclosure }) => ({
      title,
      link: url,
      description: summary,
      content: html,
      pubDate: publishedAt,
      categories,
      ...(enclosure && {
        enclosure: { url: enclosure.url, length: enclosure.bytes, type: enclosure.type },
      }),
      customData: `<guid isPermaLink="false">${escaped(id)}</guid>`,
    })) satisfies RSSFeedItem[],
  });
  return xml.replace('?>', `?>\n${stylesheet}\n`);
}
