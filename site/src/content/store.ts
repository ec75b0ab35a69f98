/**
 * The content in memory. One per process: the pull fills it before the first page is rendered, and the bundle that
 * holds the pages and the program that fills it may be different modules of the same process.
 */
import type { Snapshot } from '@passerelle/shared/content/all';
import type { Media } from '../media/media.ts';
import { Content, type ContentOptions } from './content.ts';

export type { Translation } from './content.ts';
export type { Route } from './routes.ts';

/** A page was rendered before there was anything to say on it. */
export class NoContentError extends Error {
  override name = 'NoContentError';
}

const holder = globalThis as typeof globalThis & { passerelleContent?: Content };

/** Makes a snapshot the one pages read; its indexes are made here, once. */
export function setSnapshot(snapshot: Snapshot, media: Media, options: ContentOptions): Content {
  holder.passerelleContent = new Content(snapshot, media, options);
  return holder.passerelleContent;
}

/** What pages ask their questions to. */
export function content(): Content {
  if (holder.passerelleContent) return holder.passerelleContent;
  throw new NoContentError('No content is loaded. Pull it before rendering (integrations/content.ts does).');
}
