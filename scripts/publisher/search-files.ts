/** Which files of a release belong to the search. */
import type { StoredFiles } from '@passerelle/shared/rendering';

const folder = 'pagefind/';

/** Says what changed since the whole index was made. */
export const recentList = `${folder}recent.json`;

export const isSearchFile = (file: string) => file.startsWith(folder);

export const hasSearch = (files: StoredFiles) => Object.hasOwn(files, `${folder}pagefind-entry.json`);

const only = (files: StoredFiles, wanted: (file: string) => boolean): StoredFiles =>
  Object.fromEntries(Object.entries(files).filter(([file]) => wanted(file)));

export const searchFilesOf = (files: StoredFiles) => only(files, isSearchFile);

/** The same site with another search. */
export const withSearch = (files: StoredFiles, search: StoredFiles): StoredFiles => ({
  ...only(files, (file) => !isSearchFile(file)),
  ...search,
});
