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

/**
 * The same without copying: what differs is all it keeps, the other list is shared. For lists that are kept, of which
 * there are as many as people publish in a morning.
 */
export class ChangedFiles implements Files {
  readonly base: Files;
  readonly changed: Files;
  readonly removed: ReadonlySet<string>;
  readonly size: number;

  constructor(base: Files, { changed, removed }: { changed: Files; removed: string[] }) {
    this.base = base;
    this.changed = changed;
    this.removed = new Set(removed.filter((file) => base.has(file) && !changed.has(file)));
    const added = [...changed.keys()].filter((file) => !base.has(file));
    this.size = base.size + added.length - this.removed.size;
  }

  get(file: string): StoredFile | undefined {
    return this.changed.get(file) ?? (this.removed.has(file) ? undefined : this.base.get(file));
  }

  has(file: string): boolean {
    return this.get(file) !== undefined;
  }

  *entries(): MapIterator<[string, StoredFile]> {
    for (const [file, stored] of this.base) {
      if (!this.removed.has(file)) yield [file, this.changed.get(file) ?? stored];
    }
    for (const entry of this.changed) if (!this.base.has(entry[0])) yield entry;
  }

  *keys(): MapIterator<string> {
    for (const [file] of this.entries()) yield file;
  }

  *values(): MapIterator<StoredFile> {
    for (const [, stored] of this.entries()) yield stored;
  }

  forEach(act: (stored: StoredFile, file: string, files: Files) => void): void {
    for (const [file, stored] of this.entries()) act(stored, file, this);
  }

  [Symbol.iterator](): MapIterator<[string, StoredFile]> {
    return this.entries();
  }
}
