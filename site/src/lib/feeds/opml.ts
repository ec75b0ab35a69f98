/** Every feed in one file that any reader imports: OPML 2.0 (http://opml.org/spec2.opml). */
import XMLBuilder from 'fast-xml-builder';
import type { Locale } from '@passerelle/shared/locales';

export interface FeedGroup {
  title: string;
  feeds: {
    title: string;
    /** Whole address of the feed, as RSS. */
    url: string;
    /** Whole address of the page it is about. */
    homeUrl: string;
  }[];
}

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });

/** The list as a document, one folder a group. */
export const opml = (title: string, locale: Locale, groups: FeedGroup[]): string =>
  builder.build({
    '?xml': { '@_version': '1.0', '@_encoding': 'utf-8' },
    opml: {
      '@_version': '2.0',
      head: { title },
      body: {
        outline: groups.map((group) => ({
          '@_text': group.title,
          outline: group.feeds.map(({ title: text, url, homeUrl }) => ({
            '@_type': 'rss',
            '@_text': text,
            '@_title': text,
            '@_language': locale,
            '@_xmlUrl': url,
            '@_htmlUrl': homeUrl,
          })),
        })),
      },
    },
  }) as string;
