/** The search index, made from the finished pages: search finds exactly what visitors read. */
import { createIndex } from 'pagefind';
import { searchable } from '../lib/searchable.ts';

/** A page could not be indexed, or the index not written. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

export interface FinishedPage {
  /** From the root of the site: `actus/index.html`. */
  file: string;
  html: string;
}

/** A file to serve, and its place. */
export interface SearchFile {
  file: string;
  bytes: Uint8Array;
}

/** Whether a page wants to be found. */
export const isSearched = (html: string) => html.includes('data-pagefind-body');

/** Pagefind's files, named from its own folder. */
export async function indexFiles(pages: FinishedPage[]): Promise<SearchFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new SearchIndexError(`Pagefind did not start (${errors.join(', ')}). Run npm ci again.`);
  try {
    const searched = pages.filter(({ html }) => isSearched(html)).sort((a, b) => (a.file < b.file ? -1 : 1));
    for (const { file, html } of searched) {
      const { errors } = await index.addHTMLFile({ sourcePath: file, content: searchable(html) });
      if (errors.length > 0) {
        throw new SearchIndexError(`${file} cannot be searched (${errors.join(', ')}). Look at its HTML.`);
      }
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) {
      throw new SearchIndexError(
        `The search index was not made (${made.errors.join(', ')}). Look at the log.`,
      );
    }
    return made.files.map(({ path, content }) => ({ file: path, bytes: content }));
  } finally {
    await index.deleteIndex();
  }
}

/** The whole index, by its place in the site. */
export async function wholeIndexFiles(pages: FinishedPage[]): Promise<SearchFile[]> {
  return (await indexFiles(pages)).map(({ file, bytes }) => ({ file: `pagefind/${file}`, bytes }));
}

/** Everything the search of a finished site needs. */
export const wholeSearchFiles = async (pages: FinishedPage[]): Promise<SearchFile[]> => [
  ...(await wholeIndexFiles(pages)),
  recentList(noneRecent),
];

/** What changed since the whole index was made; `scripts/site-search.ts` reads it. */
export interface Recent {
  /** The languages that have pages in the index of recent pages, `pagefind/recent/`. */
  languages: string[];
  /** Results of the whole index that are no longer so, by Pagefind's names for them. */
  replaced: string[];
}

export const noneRecent: Recent = { languages: [], replaced: [] };

export const recentList = (recent: Recent): SearchFile => ({
  file: 'pagefind/recent.json',
  bytes: Buffer.from(JSON.stringify(recent)),
});
