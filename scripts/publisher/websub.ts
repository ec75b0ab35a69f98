/** Tells a WebSub hub which feeds changed, so that their readers hear at once (https://www.w3.org/TR/websub/#publishing). */
import { differencesBetween, type Files } from './files.ts';
import type { Manifest } from './manifest.ts';

const isFeed = (file: string) => /(^|\/)(rss\.xml|atom\.xml|feed\.json)$/.test(file);

/** The feeds whose bytes differ from those of the release before, a new one included. */
export const changedFeeds = (before: Files, now: Files): string[] =>
  [...differencesBetween(before, now).changed.keys()].filter(isFeed);

export interface HubOptions {
  hub: string;
  /** Public address of the site. */
  siteUrl: string;
  live: () => Promise<Manifest | undefined>;
  timeoutMs?: number;
}

/** What is to be called at every change of state; it compares what is online with what the hub was last told of. */
export function tellHub({ hub, siteUrl, live, timeoutMs = 10_000 }: HubOptions): () => Promise<void> {
  let told: Manifest | undefined;
  let telling: Promise<void> = Promise.resolve();
  const tell = async () => {
    const now = await live();
    if (!now || now.id === told?.id) return;
    const changed = told ? changedFeeds(told.files, now.files) : [];
    told = now; // Said or not: a hub that was away asks again by itself, and a site must not wait for it.
    if (changed.length === 0) return;
    const body = new URLSearchParams([
      ['hub.mode', 'publish'],
      ...changed.map((file) => ['hub.url', new URL(file, `${siteUrl}/`).href]),
    ]);
    try {
      const response = await fetch(hub, { method: 'POST', body, signal: AbortSignal.timeout(timeoutMs) });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`it answered ${response.status}`);
    } catch (error) {
      console.error(
        `The WebSub hub ${hub} did not hear of ${changed.length} feeds (${(error as Error).message}). ` +
          'Readers find them at their next visit; if it persists, check WEBSUB_HUB.',
      );
    }
  };
  return () => (telling = telling.then(tell));
}
