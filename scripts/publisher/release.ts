/** From checked files to what visitors read. */
import { carryOver } from './carry-over.ts';
import { differencesBetween } from './files.ts';
import type { Manifest } from './manifest.ts';
import type { Releases } from './releases.ts';

/** The moments of a release; a test kills the process at each of them. */
export type ReleaseStep = 'carried' | 'flushed' | 'sealed' | 'swapped';

export interface ReleaseOptions {
  onStep?: ((step: ReleaseStep) => void) | undefined;
  /** Write the whole list down anew: the one of before names what must not be kept. */
  anew?: boolean;
}

/** Puts files that are in `releases.blobs` online. */
export async function release(
  releases: Releases,
  about: Omit<Manifest, 'base' | 'carried'>,
  { onStep = () => {}, anew = false }: ReleaseOptions = {},
): Promise<Manifest> {
  const older = await releases.manifests();
  const live = await releases.live();
  const carried = carryOver(older, about.files);
  onStep('carried');
  const { changed } = differencesBetween(live?.files ?? new Map(), about.files);
  const [manifest] = await Promise.all([
    releases.describe({ ...about, base: anew ? undefined : live?.base, carried }),
    releases.blobs.flush([...changed.values()]),
  ]);
  onStep('flushed');
  await releases.seal(manifest);
  onStep('sealed');
  await releases.swap(about.id);
  onStep('swapped');
  return manifest;
}
