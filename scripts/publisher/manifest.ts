/**
 * What a release is: which file has which bytes, and where its content comes from. A long list is written down once, as
 * bytes like any other (its `base`); the releases after it say how theirs differs.
 */
import { readFileSync } from 'node:fs';
import { storedFile, storedFiles, type StoredFile } from '@passerelle/shared/rendering';
import { z } from 'zod';
import type { Blobs } from './blobs.ts';
import { ChangedFiles, differencesBetween, filesOf, storedOf, type Files } from './files.ts';

const about = z.object({
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
});

/** As it is on disk. */
const written = about.extend({
  /** A list of files, which `files` and `removed` change; without it, `files` are all. */
  base: storedFile.optional(),
  files: storedFiles,
  removed: z.array(z.string()).default([]),
  carried: storedFiles,
});

type Written = z.input<typeof written>;

export type Manifest = z.output<typeof about> & {
  base?: StoredFile | undefined;
  files: Files;
  /** Hashed files of earlier releases, for pages that were opened before this one. */
  carried: Files;
};

/** A manifest that differs from its base in more files than this gets a new base. */
export const mostChanges = 500;

/** The base lists that were read or written last, by hash; they never change. */
export class Bases {
  readonly #blobs: Blobs;
  #known = new Map<string, Files>();

  constructor(blobs: Blobs) {
    this.#blobs = blobs;
  }

  read(base: StoredFile): Files {
    const known = this.#known.get(base.hash);
    if (known) return known;
    const files = filesOf(storedFiles.parse(JSON.parse(readFileSync(this.#blobs.path(base), 'utf8'))));
    this.#keep(base, files);
    return files;
  }

  /** Writes a list down, to be named by manifests. */
  async write(files: Files): Promise<StoredFile> {
    const base = await this.#blobs.put(Buffer.from(JSON.stringify(storedOf(files))));
    await this.#blobs.flush([base]);
    this.#keep(base, new Map(files)); // Not as differences from another list, which would stay as long.
    return base;
  }

  /** One for those who go back to a release, and the newest. */
  #keep(base: StoredFile, files: Files): void {
    const last = [...this.#known].at(-1);
    this.#known = new Map([...(last ? [last] : []), [base.hash, files]]);
  }
}

/** A manifest as it is written down, and as it is kept: with its base, and how it differs. */
export async function describeManifest(
  manifest: Manifest,
  bases: Bases,
): Promise<{ written: Written; manifest: Manifest }> {
  const { base: _, ...own } = manifest;
  const common = { ...own, carried: storedOf(own.carried) };
  const based = await basedOn(manifest, bases);
  if (!based) return { written: { ...common, files: storedOf(own.files) }, manifest: own };
  const { base, list, changes } = based;
  return {
    written: { ...common, base, files: storedOf(changes.changed), removed: changes.removed },
    manifest: { ...own, base, files: new ChangedFiles(list, changes) },
  };
}

/** The base of the release before where that is still near, or a new one; a short list needs none. */
async function basedOn({ base: last, files }: Manifest, bases: Bases) {
  if (last) {
    const list = bases.read(last);
    const changes = differencesBetween(list, files);
    if (changes.changed.size + changes.removed.length <= mostChanges) return { base: last, list, changes };
  }
  if (files.size <= mostChanges) return undefined;
  const base = await bases.write(files);
  return { base, list: bases.read(base), changes: { changed: new Map<string, StoredFile>(), removed: [] } };
}

/** A manifest; nothing when the file is not a whole one. */
export function readManifest(file: string, bases: Bases): Manifest | undefined {
  try {
    const { base, files, removed, carried, ...rest } = written.parse(JSON.parse(readFileSync(file, 'utf8')));
    const changed = filesOf(files);
    return {
      ...rest,
      ...(base && { base }),
      files: base ? new ChangedFiles(bases.read(base), { changed, removed }) : changed,
      carried: filesOf(carried),
    };
  } catch {
    return undefined;
  }
}
