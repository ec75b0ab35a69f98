/** What a release is: which file has which bytes, and where its content comes from. */
import { readFile } from 'node:fs/promises';
import { storedFiles } from '@passerelle/shared/rendering';
import { z } from 'zod';

const manifest = z.object({
  id: z.string(),
  /** The build its pages come from: several releases may show the same ones. */
  publication: z.string(),
  /** The publication revision of its content. */
  revision: z.string(),
  /** The state of the site's source that rendered it. */
  codeHash: z.string(),
  /** The day its pages are for. */
  day: z.iso.date().optional(),
  publishedAt: z.iso.datetime(),
  pages: z.int(),
  files: storedFiles,
  /** Hashed files of earlier releases, for pages that were opened before this one. */
  carried: storedFiles,
});

export type Manifest = z.output<typeof manifest>;

/** A manifest; nothing when the file is not a whole one. */
export async function readManifest(file: string): Promise<Manifest | undefined> {
  try {
    return manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
