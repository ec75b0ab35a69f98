/**
 * A page opened before a release keeps asking for the hashed files of its own release: styles, scripts, and the
 * index chunks of a search that is already loaded. So a release also serves those of its predecessors.
 */
import type { StoredFile } from '@passerelle/shared/rendering';
import { ChangedFiles, only, type Files } from './files.ts';
import type { Manifest } from './manifest.ts';

/** Folders whose file names change with their content. */
const isHashed = (file: string) => /^(_astro|pagefind|media)\//.test(file);

/** The hashed files of older releases that the new one does not have itself. */
export function carryOver(older: Manifest[], files: Files): Files {
  const isLacking = (file: string) => !files.has(file) && isHashed(file);
  /** What many of them share is looked through once. */
  const ofBases = new Map<Files, Files>();
  const lackingOf = (list: Files): Files => {
    if (!(list instanceof ChangedFiles)) return only(list, isLacking);
    const { base, changed, removed } = list;
    const ofBase = ofBases.get(base) ?? only(base, isLacking);
    ofBases.set(base, ofBase);
    return new ChangedFiles(ofBase, { changed: only(changed, isLacking), removed: [...removed] });
  };
  const carried = new Map<string, StoredFile>();
  for (const manifest of older) {
    for (const [file, stored] of lackingOf(manifest.files)) carried.set(file, stored);
  }
  return carried;
}
