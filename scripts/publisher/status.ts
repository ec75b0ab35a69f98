/** What `GET /status` says, from what the publisher knows. */
import type { PublisherStatus } from '@passerelle/shared/publication';
import type { Manifest } from './manifest.ts';
import type { Memory } from './memory.ts';
import type { Queue } from './queue.ts';

export interface Known {
  queue: Queue;
  live: Manifest | undefined;
  siteUrl: string;
  memory: Pick<Memory, 'builds' | 'heldAt' | 'purgedAt'>;
  audit: PublisherStatus['audit'];
  cms: PublisherStatus['cms'];
}

export function statusOf({ queue, live, siteUrl, memory, audit, cms }: Known): PublisherStatus {
  const { builds, heldAt, purgedAt } = memory;
  return {
    state: queue.building ? 'building' : queue.waiting ? 'queued' : 'idle',
    ...(live && {
      live: {
        id: live.id,
        revision: live.revision,
        publishedAt: live.publishedAt,
        pages: live.pages,
        url: siteUrl,
      },
    }),
    ...(heldAt !== undefined && { held: true }),
    ...(purgedAt !== undefined && { purgedAt }),
    ...(audit && { audit }),
    cms,
    builds,
  };
}
