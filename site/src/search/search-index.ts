/** The search index, made from the finished pages: search finds exactly what visitors read. */
import { createIndex } from 'pagefind';
import { lexiconFiles } from './lexicon.ts';
import { pageRecords, recordHtml, type OfferedDocument, type PageRecord } from './page-records.ts';
import { textOfPdf } from './pdf-text.ts';

/** A page could not be indexed, or the index not written. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

export interface FinishedPage {
  /** From the root of the site: `actus/index.html`. */
  file: string;
  html: string;
}

/** The files pages offer. */
export interface Documents {
  /** Its bytes; nothing when it is not there. */
  read(file: string): Promise<Uint8Array | undefined>;
  /** Where their words are kept. */
  cacheDir: string;
}

/** A file to serve, and its place. */
export interface SearchFile {
  file: string;
  bytes: Uint8Array;
}

/** Whether a page wants to be found. */
export const isSearched = (html: string) => html.includes('data-found=');

/** What is found on each page, its documents included, by the page's file. */
export async function recordsOf(
  pages: FinishedPage[],
  documents: Documents,
): Promise<Map<string, PageRecord[]>> {
  const records = new Map<string, PageRecord[]>();
  for (const page of pages.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    if (!isSearched(page.html)) continue;
    const found = pageRecords(page);
    const offered = await Promise.all(found.documents.map((each) => documentRecord(each, documents)));
    records.set(page.file, [...found.records, ...offered.flatMap((each) => each ?? [])]);
  }
  return records;
}

async function documentRecord(
  { file, title, language, page }: OfferedDocument,
  { read, cacheDir }: Documents,
): Promise<PageRecord | undefined> {
  const bytes = await read(file);
  const found = bytes && (await textOfPdf(bytes, cacheDir));
  if (!found?.text) return undefined;
  const text = found.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const html = recordHtml(`<h1 data-pagefind-weight="10">${title}</h1><p>${text}</p>`, {
    title,
    label: 'PDF',
    found: { ...page.found, kind: 'document', also: [] },
    language,
    meta: { pages: String(found.pages), in: page.title, from: page.url },
  });
  return { url: `/${file}`, language, html, text: `${title} ${found.text}` };
}

/**
 * A query reads the pieces of the index its words are in, so small ones weigh less, and more of them a little more in
 * the list of pieces. Pagefind offers no other way to say so (1.6).
 */
process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '1500';

/** Read by nobody: the interface is our own, and so is the mark on the page reached. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;

/** Pagefind's files, named from its own folder. */
export async function indexFiles(records: PageRecord[]): Promise<SearchFile[]> {
  const { index, errors } = await createIndex();
  if (!index) throw new SearchIndexError(`Pagefind did not start (${errors.join(', ')}). Run npm ci again.`);
  // A file that several pages offer is found once, as the first of them calls it.
  const once = [...Map.groupBy(records, ({ url }) => url).values()].map(([first]) => first!);
  try {
    for (const { url, html } of once) {
      const { errors } = await index.addHTMLFile({ url, content: html });
      if (errors.length > 0) {
        throw new SearchIndexError(`${url} cannot be searched (${errors.join(', ')}). Look at its HTML.`);
      }
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) {
      throw new SearchIndexError(
        `The search index was not made (${made.errors.join(', ')}). Look at the log.`,
      );
    }
    return made.files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ file: path, bytes: content }));
  } finally {
    await index.deleteIndex();
  }
}

/** The whole index, by its place in the site. */
export async function wholeIndexFiles(records: PageRecord[]): Promise<SearchFile[]> {
  const files = [...(await indexFiles(records)), ...lexiconFiles(records)];
  return files.map(({ file, bytes }) => ({ file: `pagefind/${file}`, bytes }));
}

/** Everything the search of a finished site needs. */
export async function wholeSearchFiles(pages: FinishedPage[], documents: Documents): Promise<SearchFile[]> {
  const records = [...(await recordsOf(pages, documents)).values()].flat();
  return [...(await wholeIndexFiles(records)), recentList(noneRecent)];
}

/** What changed since the whole index was made; `scripts/pagefind.ts` reads it. */
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
