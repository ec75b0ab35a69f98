/** The feeds as documents. */
import { courseTexts } from '../i18n/courses.ts';
import { directoryTexts, fill } from '../i18n/directory.ts';
import { feedTexts } from '../i18n/feeds.ts';
import { textsIn } from '../i18n/texts.ts';
import { articleKindLabel } from '../i18n/vocabulary.ts';
import { atom } from '../lib/feeds/atom.ts';
import type { Feed, FeedItem } from '../lib/feeds/feed.ts';
import { jsonFeed } from '../lib/feeds/json-feed.ts';
import { rss } from '../lib/feeds/rss.ts';
import { mediaKey } from '../media/media.ts';
import { feedPath, type FeedEntry, type FeedFormat, type FeedRoute } from './feeds.ts';
import { prose } from './prose.ts';
import { content } from './store.ts';

const writers: Record<FeedFormat, { write: (feed: Feed) => string | Promise<string>; type: string }> = {
  rss: { write: rss, type: 'application/rss+xml' },
  atom: { write: atom, type: 'application/atom+xml' },
  json: { write: jsonFeed, type: 'application/feed+json' },
};

/** What a feed is called where there are several of them. */
export function subjectOf({ subject, locale }: FeedRoute): string {
  const texts = textsIn(locale);
  switch (subject.type) {
    case 'news':
      return texts.allNews;
    case 'newsKind':
      return articleKindLabel(subject.kind, locale);
    case 'theme':
      return subject.name;
    case 'commune':
      return fill(directoryTexts(locale).servicesIn, { name: subject.name });
    case 'directory':
    case 'guidance':
      return feedTexts(locale)[subject.type];
    case 'courses':
      return courseTexts(locale).courses;
  }
}

/** The media type of a format. */
export const feedType = (format: FeedFormat): string => writers[format].type;

/** A feed as a document in one format; `siteUrl` is the site's origin. */
export const writeFeed = (route: FeedRoute, format: FeedFormat, siteUrl: string): string | Promise<string> =>
  writers[format].write(feedOf(route, format, siteUrl));

function feedOf(route: FeedRoute, format: FeedFormat, siteUrl: string): Feed {
  const { siteName, description } = content().in(route.locale).settings;
  const whole = (path: string) => new URL(path, siteUrl).href;
  return {
    title: `${subjectOf(route)} · ${siteName}`,
    description,
    homeUrl: whole(route.base),
    selfUrl: whole(feedPath(route.base, format)),
    siteUrl: whole('/'),
    locale: route.locale,
    publisher: siteName,
    hub: content().hub,
    items: route.entries().map((entry) => itemOf(entry, siteUrl)),
  };
}

function itemOf({ path, body, cover, ...entry }: FeedEntry, siteUrl: string): FeedItem {
  const picture = cover && content().media.pictures.get(mediaKey(cover));
  return {
    ...entry,
    url: new URL(path, siteUrl).href,
    html: prose(body, { of: entry.title, base: siteUrl }),
    ...(picture && {
      enclosure: {
        url: new URL(picture.src, siteUrl).href,
        bytes: picture.srcBytes,
        type: 'image/webp',
      },
    }),
  };
}
