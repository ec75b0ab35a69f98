/**
 * A page opened before a release keeps asking for the hashed files of its own release: styles, scripts, and the
 * index chunks of a search that is already loaded. So a release also serves those of its predecessors.
 */
import type { StoredFile, StoredFiles } from '@passerelle/shared/rendering';
import type { Manifest } from './manifest.ts';

/** Folders whose file names change with their content. */
const isHashed = (file: string) => /^(_astro|pagefind|media)\//.test(file);

/** A manifest never changes, so neither does this. */
const hashedFiles = new WeakMap<Manifest, [string, StoredFile][]>();

function hashedFilesOf(manifest: Manifest): [string, StoredFile][] {
  const known =
    hashedFiles.get(manifest) ?? Object.entries(manifest.files).filter(([file]) => isHashed(file));
  hashedFiles.set(manifest, known);
  return known;
}

/** The hashed files of older releases that the new one does not have itself. */
export function carryOver(older: Manifest[], files: StoredFiles): StoredFiles {
  const carried: StoredFiles = {};
  for (const [file, stored] of older.flatMap(hashedFilesOf)) {
    if (!Object.hasOwn(files, file)) carried[file] = stored;
  }
  return carried;
}
