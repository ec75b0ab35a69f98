/** From a checked build to what visitors read. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { carryOver, hashedFiles } from './carry-over.ts';
import { compressTexts } from './compress.ts';
import { flushTree } from './durable.ts';
import { manifestFile, readManifest, type Manifest } from './manifest.ts';
import type { Releases } from './releases.ts';

/** The moments of a release; a test kills the process at each of them. */
export type ReleaseStep =
  'compressed' | 'carried' | 'described' | 'flushed' | 'sealed' | 'swapped' | 'pruned';

/** Completes the build in `releases.draft(id)` and puts it online. */
export async function release(
  releases: Releases,
  about: Omit<Manifest, 'assets'>,
  onStep: (step: ReleaseStep) => void = () => {},
): Promise<Manifest> {
  const build = releases.draft(about.id);
  const manifest: Manifest = { ...about, assets: await hashedFiles(build) };
  await compressTexts(build);
  onStep('compressed');
  for (const id of await releases.list()) {
    const older = await readManifest(releases.path(id));
    if (older) await carryOver(releases.path(id), older.assets, build);
  }
  onStep('carried');
  await writeFile(path.join(build, manifestFile), JSON.stringify(manifest));
  onStep('described');
  await flushTree(build);
  onStep('flushed');
  await releases.seal(about.id);
  onStep('sealed');
  await releases.swap(about.id);
  onStep('swapped');
  await releases.prune();
  onStep('pruned');
  return manifest;
}
