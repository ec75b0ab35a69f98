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

/** Whether a page wants to be found. */
export const isSearched = (html: string) => html.includes('data-pagefind-body');

/** Writes Pagefind's files into a folder; answers how many pages can be found. */
export async function writeSearchIndex(pages: FinishedPage[], folder: string): Promise<number> {
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
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) {
      throw new SearchIndexError(`The search index was not written (${written.errors.join(', ')}). Check the disk.`);
    }
    return searched.length;
  } finally {
    await index.deleteIndex();
  }
}
