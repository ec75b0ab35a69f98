/** Which files of a release belong to the search. */
import { only, type Files } from './files.ts';

const folder = 'pagefind/';

/** Says what changed since the whole index was made. */
export const recentList = `${folder}recent.json`;

export const isSearchFile = (file: string) => file.startsWith(folder);

export const hasSearch = (files: Files) => files.has(`${folder}pagefind-entry.json`);

export const searchFilesOf = (files: Files): Files => only(files, isSearchFile);

export const withoutSearch = (files: Files): Files => only(files, (file) => !isSearchFile(file));

/** The same site with another search. */
export const withSearch = (files: Files, search: Files): Files =>
  new Map([...withoutSearch(files), ...search]);
