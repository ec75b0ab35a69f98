/** Comparing what visitors read with the site made from scratch: a renderer that lives long is kept honest. */
import type { PublisherStatus } from '@passerelle/shared/publication';
import type { Builder } from './build.ts';
import { differencesBetween, type Files } from './files.ts';
import type { Manifest } from './manifest.ts';
import { hasSearch, isSearchFile, recentList } from './search-files.ts';

export type Audit = NonNullable<PublisherStatus['audit']>;

/** Files named in a report; the first ones say enough. */
const namedFiles = 20;

/** Builds the site from scratch and compares it with the live release, which must show the same revision. */
export async function audit(
  live: Manifest,
  builder: Builder,
  codeHash: string,
  today: string,
  stop: AbortSignal,
): Promise<Audit | undefined> {
  // Under the name of the live build: a renderer that made the same knows from now on what visitors read.
  const { report, files, reason } = await builder.build(
    { id: live.publication, codeHash, day: live.day ?? today },
    stop,
  );
  const at = new Date().toISOString();
  if (stop.aborted) return undefined;
  if (!files) return { at, different: [], reason: reason ?? 'La comparaison n’a pas pu se faire.' };
  // Somebody published meanwhile: there is nothing to compare.
  if (report?.revision !== live.revision) return undefined;
  const { changed, removed } = differencesBetween(live.files, files);
  const different = [...changed.keys(), ...removed].filter(compared(live, files)).sort();
  return { at, different: different.slice(0, namedFiles) };
}

/**
 * Pages that went online without waiting for their search are compared without it, and so are pages whose search is a
 * whole index and a recent one: found is the same, the bytes are not.
 */
function compared(live: Manifest, files: Files) {
  const isWhole = live.files.get(recentList)?.hash === files.get(recentList)?.hash;
  return (file: string) => (hasSearch(files) && isWhole) || !isSearchFile(file);
}
