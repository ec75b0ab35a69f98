/** Keeps the search up to date: a whole index, and beside it a small one of what changed since. */
import { createHash } from 'node:crypto';
import type { IndexAnswer, IndexRequest, KnownPages, StoredFiles } from '@passerelle/shared/rendering';
import type { BlobStore } from '../renderer/blob-store.ts';
import { fragmentsByUrl } from './fragments.ts';
import type { PageRecord } from './page-records.ts';
import {
  indexFiles,
  isSearched,
  noneRecent,
  recentList,
  recordsOf,
  wholeIndexFiles,
  type Documents,
  type FinishedPage,
  type SearchFile,
} from './search-index.ts';

/** More recent pages than this, and the second index costs visitors more than a new whole one costs us. */
const mostRecent = 200;

/** Makes the pages findable; where there is a whole index, only what changed since it was made, while that is little. */
export async function updateIndex(
  { pages, documents: offered, whole }: Omit<IndexRequest, 'blobsDir'>,
  store: BlobStore,
  cacheDir: string,
): Promise<IndexAnswer> {
  const documents: Documents = {
    cacheDir,
    read: async (file) => offered[file] && new Uint8Array(store.read(offered[file])),
  };
  if (!whole) return indexAll(pages, documents, store);
  const { same, changed } = compare(pages, whole, store);
  const gone = Object.keys(whole).filter((file) => !(file in pages));
  if (changed.length + gone.length > mostRecent) return { kind: 'tooMuch' };
  const records = [...(await recordsOf(changed, documents)).values()].flat();
  const made = records.length > 0 ? await indexFiles(records) : [];
  const inRecent = new Set([...fragmentsByUrl(made).values()].flat());
  const replaced = [...gone, ...changed.map(({ file }) => file)].flatMap(
    (file) => whole[file]?.fragments ?? [],
  );
  const list = recentList({
    languages: languagesOf(made),
    // A fragment named the same is the same: the browser shows it once.
    replaced: replaced.filter((fragment) => !inRecent.has(fragment)).sort(),
  });
  const recent = made.filter(({ file }) => isOfIndex(file));
  const files = [...recent.map(({ file, bytes }) => ({ file: `pagefind/recent/${file}`, bytes })), list];
  return {
    kind: 'recent',
    files: store.putAll(files),
    pages: same,
    recent: changed.length + gone.length,
  };
}

async function indexAll(pages: StoredFiles, documents: Documents, store: BlobStore): Promise<IndexAnswer> {
  const finished = readPages(Object.keys(pages), pages, store);
  const records = await recordsOf(finished, documents);
  const made = await wholeIndexFiles([...records.values()].flat());
  const byUrl = fragmentsByUrl(made);
  const fragmentsOf = (found: PageRecord[] = []) => found.flatMap(({ url }) => byUrl.get(url) ?? []);
  const known: KnownPages = {};
  for (const page of finished) {
    known[page.file] = {
      hash: pages[page.file]!.hash,
      searched: searchedHash(page),
      fragments: fragmentsOf(records.get(page.file)),
    };
  }
  return { kind: 'whole', files: store.putAll([...made, recentList(noneRecent)]), pages: known };
}

/** Of the pages the whole index does not know: those whose searched part it does, and those it does not. */
function compare(pages: StoredFiles, whole: KnownPages, store: BlobStore) {
  const same: KnownPages = {};
  const other = Object.keys(pages).filter((file) => pages[file]!.hash !== whole[file]?.hash);
  const changed: FinishedPage[] = [];
  for (const page of readPages(other, pages, store)) {
    const was = whole[page.file];
    const searched = searchedHash(page);
    if (was?.searched === searched) same[page.file] = { ...was, hash: pages[page.file]!.hash };
    else if (was || searched !== '') changed.push(page);
  }
  return { same, changed };
}

/** A menu that changes is no reason to index every page again: of a page, only this part is searched. */
function searchedHash({ html }: FinishedPage): string {
  if (!isSearched(html)) return '';
  const languages = html.match(/<html[^>]*>|<link[^>]* hreflang[^>]*>/g)?.join('') ?? '';
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
  return createHash('sha256').update(languages).update(main).digest('hex');
}

const readPages = (names: string[], pages: StoredFiles, store: BlobStore): FinishedPage[] =>
  names.map((file) => ({ file, html: store.read(pages[file]!).toString() }));

/** The index itself; the programs that read it come with the whole one. */
const isOfIndex = (file: string) => file === 'pagefind-entry.json' || /\.pf_\w+$/.test(file);

function languagesOf(made: SearchFile[]): string[] {
  const entry = made.find(({ file }) => file === 'pagefind-entry.json');
  if (!entry) return [];
  return Object.keys((JSON.parse(Buffer.from(entry.bytes).toString()) as { languages: object }).languages);
}
