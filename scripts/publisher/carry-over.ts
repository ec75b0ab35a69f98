/**
 * A page opened before a release keeps asking for the hashed files of its own release: styles, scripts, and the
 * index chunks of a search that is already loaded. So a release also serves those of its predecessors.
 */
import type { StoredFiles } from '@passerelle/shared/publication';
import type { Manifest } from './manifest.ts';

/** Folders whose file names change with their content. */
const isHashed = (file: string) => /^(_astro|pagefind|media)\//.test(file);

/** The hashed files of older releases that the new one does not have itself. */
export function carryOver(older: Manifest[], files: StoredFiles): StoredFiles {
  const entries = older.flatMap((manifest) => Object.entries(manifest.files));
  return Object.fromEntries(entries.filter(([file]) => isHashed(file) && !(file in files)));
}
