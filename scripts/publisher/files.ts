/** The files of a release, and how two lists of them differ. */
import type { StoredFile, StoredFiles } from '@passerelle/shared/rendering';

/** By path. A site of 10,000 entries has 16,000, listed several times a publication: as a Map, that takes no time. */
export type Files = ReadonlyMap<string, StoredFile>;

/** What makes one list of another. */
export interface FileChanges {
  changed: Files;
  removed: string[];
}

export const filesOf = (stored: StoredFiles): Files => new Map(Object.entries(stored));

/** As it is written down. */
export const storedOf = (files: Files): StoredFiles => Object.fromEntries(files);

/** The files a test picks. */
export function only(files: Files, wanted: (file: string) => boolean): Map<string, StoredFile> {
  const some = new Map<string, StoredFile>();
  for (const [file, stored] of files) if (wanted(file)) some.set(file, stored);
  return some;
}

/** What differs between two lists. */
export function changesBetween(before: Files, now: Files): FileChanges {
  const changed = new Map<string, StoredFile>();
  for (const [file, stored] of now) if (before.get(file)?.hash !== stored.hash) changed.set(file, stored);
  const removed: string[] = [];
  for (const file of before.keys()) if (!now.has(file)) removed.push(file);
  return { changed, removed };
}

export function withChanges(before: Files, { changed, removed }: FileChanges): Files {
  const files = new Map(before);
  for (const file of removed) files.delete(file);
  for (const [file, stored] of changed) files.set(file, stored);
  return files;
}
