/** Lists of the files of a release: how they are read, picked from and changed. */
import type { Files, StoredFile, StoredFiles } from '@passerelle/shared/rendering';

export { differencesBetween, type Files } from '@passerelle/shared/rendering';

export const filesOf = (stored: StoredFiles): Files => new Map(Object.entries(stored));

/** As it is written down. */
export const storedOf = (files: Files): StoredFiles => Object.fromEntries(files);

/** The files a test picks. */
export function only(files: Files, wanted: (file: string) => boolean): Map<string, StoredFile> {
  const some = new Map<string, StoredFile>();
  for (const [file, stored] of files) if (wanted(file)) some.set(file, stored);
  return some;
}

/** A list with these differences. */
export function withDifferences(
  before: Files,
  { changed, removed }: { changed: Files; removed: string[] },
): Files {
  const files = new Map(before);
  for (const file of removed) files.delete(file);
  for (const [file, stored] of changed) files.set(file, stored);
  return files;
}
