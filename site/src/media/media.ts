/** Uploaded files as the site serves them: under `/media/`, by names that change when the file does. */
import { createHash } from 'node:crypto';
import type { Locale } from '@passerelle/shared/locales';
import type { UploadedFile, UploadedImage } from '@passerelle/shared/fields';

/** A picture in the sizes and formats browsers choose from. */
export interface SitePicture {
  /** Its shape, in pixels of the largest variant. */
  width: number;
  height: number;
  /** The one every browser reads. */
  src: string;
  srcBytes: number;
  srcset: string;
  /** The lighter one, for browsers that know it. */
  avifSrcset: string;
}

export interface SiteFile {
  href: string;
  bytes: number;
  /** Lower case, without its dot: `pdf`. */
  extension: string;
}

/** What was mirrored, by media key; what could not be is missing and said in the warnings. */
export interface Media {
  pictures: Map<string, SitePicture>;
  files: Map<string, SiteFile>;
  /** Addresses of the pictures shared links show, by page and theme (`cardKey`). */
  cards: Map<string, string>;
  /** Names under `/media/` that pages refer to. */
  names: Set<string>;
  /** In French. */
  warnings: string[];
}

export const noMedia = (): Media => ({
  pictures: new Map(),
  files: new Map(),
  cards: new Map(),
  names: new Set(),
  warnings: [],
});

/** The same for the same bytes: Strapi keeps a file's hash when it is replaced, and moves its date. */
export function mediaKey({ hash, version }: UploadedImage | UploadedFile): string {
  return `${hash}-${createHash('sha256').update(version).digest('hex').slice(0, 8)}`;
}

/** Under which the picture of a document's first page is known. */
export const firstPageKey = (file: UploadedFile): string => `${mediaKey(file)}-page1`;

/** Pixels, as social networks ask for (https://ogp.me). */
export const cardSize = { width: 1200, height: 630 };

/** Under which a page's or theme's card is known. */
export const cardKey = ({ documentId, locale }: { documentId: string; locale: Locale }) =>
  `${documentId} ${locale}`;
