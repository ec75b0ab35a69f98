/** What CMS, publisher and site tell each other about a publication. */
import { z } from 'zod';
import { localeCodes } from './locales.ts';

/** Webhook: the CMS posts here that something changed. Only a hint: the truth is the publication revision. */
export const webhookPath = '/webhook';

/** Strapi events that can change what visitors see; others are drafts being saved. */
export const publishingEvents = ['entry.publish', 'entry.unpublish', 'media.update', 'media.delete'] as const;

/**
 * The part of Strapi's webhook body the publisher reads
 * (https://docs.strapi.io/cms/backend-customization/webhooks). The entry may be null: it is never trusted.
 */
export const webhookPayload = z.object({
  event: z.string().max(60),
  model: z.string().max(120).optional(),
  entry: z.object({ publishedAt: z.string().nullish() }).nullish().catch(undefined),
});

/** Whether an event can have changed the site: types without drafts only say `update`, with a publication date. */
export function changesTheSite(payload: z.output<typeof webhookPayload>): boolean {
  return (
    (publishingEvents as readonly string[]).includes(payload.event) || Boolean(payload.entry?.publishedAt)
  );
}

/** REST path of the publication revision, under the CMS address; it needs the build token. */
export const revisionPath = '/api/publication';

/** One thing that was published, withdrawn or changed. */
export const change = z.object({
  /** Strapi's identifier of its content type. */
  uid: z.string(),
  documentId: z.string(),
});

export type Change = z.output<typeof change>;

/**
 * The publication revision: a value that differs after every change to what is published. Asked with
 * `?since=<revision>`, it also lists what changed after that one, as long as the CMS still knows; without a list,
 * anything may have changed.
 */
export const revisionResponse = z.object({
  data: z.object({ revision: z.string().min(1), changes: z.array(change).optional() }),
});

/** One reason an entry cannot be shown. */
export const entryFault = z.object({
  /** The content type's name in the contract, e.g. `article`. */
  type: z.string(),
  title: z.string(),
  documentId: z.string(),
  locale: z.enum(localeCodes),
  /** Where in the entry, e.g. `blocks.2.steps.0.title`. */
  field: z.string(),
  /** In French, for the person who will mend it. */
  reason: z.string(),
  /** Where to mend it, from the address of the CMS. */
  adminPath: z.string(),
  /** Whether visitors still read its last good version; else they do not see it at all. */
  lastGoodShown: z.boolean(),
});

export type EntryFault = z.output<typeof entryFault>;

/** What a build of the site says of itself, in the file named by `BUILD_REPORT`. */
export const buildReport = z.object({
  /** The publication revision its content was pulled at; absent when the pull failed. */
  revision: z.string().optional(),
  /** Entries that are not shown as they are in the CMS; the others are. */
  faults: z.array(entryFault),
  /** In French: what was left out without stopping the build, e.g. a link to an unpublished page. */
  warnings: z.array(z.string()),
  /** In French: why the build stopped. */
  reason: z.string().optional(),
});

export type BuildReport = z.output<typeof buildReport>;

/** Why a build was asked for. */
export const buildCauses = [
  'start',
  'webhook',
  'revision',
  'day',
  'audit',
  'request',
  'rollback',
  'accept',
  'purge',
] as const;

export const build = z.object({
  id: z.string(),
  state: z.enum(['queued', 'building', 'online', 'failed']),
  cause: z.enum(buildCauses),
  requestedAt: z.iso.datetime(),
  startedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  revision: z.string().optional(),
  pages: z.int().optional(),
  faults: z.array(entryFault).default([]),
  warnings: z.array(z.string()).default([]),
  /** In French, when it failed; the release online before it stays online. */
  reason: z.string().optional(),
  /** How many pages it has, when it was held back for having far fewer than visitors read: `acceptPath` confirms it. */
  heldBack: z.int().optional(),
});

export type Build = z.output<typeof build>;

/** Publisher: `POST` here, with its secret, publishes again, or goes back to the release before. */
export const rebuildPath = '/rebuild';
export const rollbackPath = '/rollback';

/** The same: what was held back for having far fewer pages is meant, and goes online. */
export const acceptPath = '/accept';

/** The same: what is no longer published leaves everything that is kept, older releases included. */
export const purgePath = '/purge';

/** `GET /status` of the publisher; `GET /events` sends the same at every change (server-sent events). */
export const publisherStatus = z.object({
  state: z.enum(['idle', 'queued', 'building']),
  /** The release visitors read now. */
  live: z
    .object({
      id: z.string(),
      revision: z.string(),
      publishedAt: z.iso.datetime(),
      pages: z.int(),
      url: z.url(),
    })
    .optional(),
  /** Somebody went back to an older release: it stays until the CMS publishes something. */
  held: z.boolean().optional(),
  /** When what is no longer published was last taken out of everything that is kept. */
  purgedAt: z.iso.datetime().optional(),
  /** The last time the live release was compared with one made from scratch. */
  audit: z
    .object({
      at: z.iso.datetime(),
      /** Files that differed; the release was then made again. */
      different: z.array(z.string()),
      /** In French, when it could not be compared. */
      reason: z.string().optional(),
    })
    .optional(),
  cms: z.object({
    reachable: z.boolean(),
    revision: z.string().optional(),
    checkedAt: z.iso.datetime().optional(),
  }),
  /** Newest first. */
  builds: z.array(build),
});

export type PublisherStatus = z.output<typeof publisherStatus>;
