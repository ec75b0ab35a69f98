/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { Feed } from './feed.ts';

/** The feed as a document. */
export const jsonFeed = (feed: Feed): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    language: feed.locale,
    authors: [{ name: feed.publisher, url: feed.siteUrl }],
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.items.map(
      ({ id, title, url, summary, html, publishedAt, updatedAt, categories, enclosure }) => ({
        id,
        url,
        title,
        summary,
        content_html: html,
        date_published: publishedAt.toISOString(),
        date_modified: updatedAt.toISOString(),
        tags: categories,
        ...(enclosure && {
          image: enclosure.url,
          attachments: [{ url: enclosure.url, mime_type: enclosure.type, size_in_bytes: enclosure.bytes }],
        }),
      }),
    ),
  });
