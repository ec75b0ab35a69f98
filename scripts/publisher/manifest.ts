/** What a release says of itself, in its `release.json`. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({
  id: z.string(),
  /** The publication revision of its content. */
  revision: z.string(),
  /** The state of the site's source that rendered it. */
  codeHash: z.string(),
  publishedAt: z.iso.datetime(),
  pages: z.int(),
  /** The hashed files it brought itself; later releases carry them on for pages opened before. */
  assets: z.array(z.string()),
});

export type Manifest = z.output<typeof manifest>;

export const manifestFile = 'release.json';

/** The manifest of a release; nothing when the folder is not a whole release. */
export async function readManifest(release: string): Promise<Manifest | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(path.join(release, manifestFile), 'utf8')));
  } catch {
    return undefined;
  }
}
