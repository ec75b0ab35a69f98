/** From checked files to what visitors read. */
import { carryOver } from './carry-over.ts';
import type { Manifest } from './manifest.ts';
import type { Releases } from './releases.ts';

/** The moments of a release; a test kills the process at each of them. */
export type ReleaseStep = 'carried' | 'flushed' | 'sealed' | 'swapped';

/** Puts files that are in `releases.blobs` online. */
export async function release(
  releases: Releases,
  about: Omit<Manifest, 'carried'>,
  onStep: (step: ReleaseStep) => void = () => {},
): Promise<Manifest> {
  const older = await releases.manifests();
  const live = await releases.live();
  const manifest: Manifest = { ...about, carried: carryOver(older, about.files) };
  onStep('carried');
  const changed = Object.entries(about.files).filter(([file, { hash }]) => live?.files[file]?.hash !== hash);
  await Promise.all([releases.blobs.flush(changed.map(([, stored]) => stored)), releases.describe(manifest)]);
  onStep('flushed');
  await releases.seal(manifest);
  onStep('sealed');
  await releases.swap(about.id);
  onStep('swapped');
  return manifest;
}
