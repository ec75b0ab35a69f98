/**
 * Erasure: what was withdrawn leaves what is kept too. Older releases, the hashed files they lent to the live one, the
 * bytes nobody names any more, and the copies of uploads that no page shows.
 */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Manifest } from './manifest.ts';
import { release } from './release.ts';
import type { Releases } from './releases.ts';

/** Keeps nothing but the live release, as `id`; to be called while nobody makes or changes a release. */
export async function erase(releases: Releases, live: Manifest, id: string): Promise<Manifest> {
  for (const each of await releases.list()) if (each !== live.id) await releases.forget(each);
  // Without older ones, nothing is carried over: a page opened a while ago may lack its old style until it is reloaded.
  const alone = await release(
    releases,
    { ...live, id, publishedAt: new Date().toISOString() },
    { anew: true },
  );
  await releases.forget(live.id);
  await releases.sweep();
  await eraseCopies(path.join(releases.dataDir, 'media'), alone);
  return alone;
}

/** Removes copies of uploads the release does not serve; one that is needed again is fetched again. */
async function eraseCopies(folder: string, { files }: Manifest): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const served = entry.isFile() && files.has(`media/${entry.name}`);
    if (!served) await rm(path.join(folder, entry.name), { recursive: true, force: true });
  }
}
