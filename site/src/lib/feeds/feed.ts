/** What a feed says, as plain data; each format is written by a file of its own beside this one. */
import type { Locale } from '@passerelle/shared/locales';

/** Enough for a reader that comes once a month; the archives have the rest. */
export const longestFeed = 50;

export interface FeedItem {
  /** The same over edits, renames, withdrawals and new publications: a reader that knows it shows nothing twice. */
  id: string;
  title: string;
  /** Whole address of its page. */
  url: string;
  /** Plain text. */
  summary: string;
  /** All of it, as HTML with whole addresses. */
  html: string;
  publishedAt: Date;
  updatedAt: Date;
  categories: string[];
  enclosure?: { url: string; bytes: number; type: string } | undefined;
}

export interface Feed {
  title: string;
  description: string;
  /** Whole address of the page it is about. */
  homeUrl: string;
  /** Whole address of the feed itself. */
  selfUrl: string;
  /** Whole address of the site. */
  siteUrl: string;
  locale: Locale;
  /** Who publishes it. */
  publisher: string;
  /** A hub that tells readers of news at once (https://www.w3.org/TR/websub/), where there is one. */
  hub?: string | undefined;
  /** Newest first. */
  items: FeedItem[];
}

/** When something in it last changed; a feed without items was never changed. */
export const lastChange = ({ items }: Feed): Date =>
  new Date(Math.max(0, ...items.map(({ updatedAt }) => updatedAt.getTime())));
