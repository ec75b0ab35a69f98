/**
 * A page opened before a release keeps asking for the hashed files of its own release: styles, scripts, and the
 * index chunks of a search that is already loaded. So a release also serves those of its predecessors.
 */
import type { StoredFile } from '@passerelle/shared/rendering';
import { only, type Files } from './files.ts';
import type { Manifest } from './manifest.ts';

/** Folders whose file names change with their content. */
const isHashed = (file: string) => /^(_astro|pagefind|media)\//.test(file);

/** A manifest never changes, so neither does this. */
const hashedFiles = new WeakMap<Manifest, Files>();

function hashedFilesOf(manifest: Manifest): Files {
  const known = hashedFiles.get(manifest) ?? only(manifest.files, isHashed);
  hashedFiles.set(manifest, known);
  return known;
}

/** The hashed files of older releases that the new one does not have itself. */
export function carryOver(older: Manifest[], files: Files): Files {
  const carried = new Map<string, StoredFile>();
  for (const manifest of older) {
    for (const [file, stored] of hashedFilesOf(manifest)) if (!files.has(file)) carried.set(file, stored);
  }
  return carried;
}
