/** How the publisher and the site's own programs talk: files by the hash of their bytes, and who makes which. */
import { z } from 'zod';
import { previewed } from './preview.ts';
import { buildReport, entryFault } from './publication.ts';

/** A file of a release: the SHA-256 of its bytes in hexadecimal, and how many they are. */
export const storedFile = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), size: z.int() });

export type StoredFile = z.output<typeof storedFile>;

/** Every file of a release by its path from the root of the site, `actus/index.html`. */
export const storedFiles = z.record(z.string(), storedFile);

export type StoredFiles = z.output<typeof storedFiles>;

/** The same in memory: a site of 10,000 entries has 16,000 files, listed several times a publication. */
export type Files = ReadonlyMap<string, StoredFile>;

/** What differs between two lists of files: what is new or other in the second, and what it no longer has. */
export function differencesBetween(before: Files, now: Files): { changed: Files; removed: string[] } {
  const changed = new Map<string, StoredFile>();
  let still = 0;
  for (const [file, stored] of now) {
    const was = before.get(file);
    if (was) still += 1;
    if (was?.hash !== stored.hash) changed.set(file, stored);
  }
  const removed = still === before.size ? [] : [...before.keys()].filter((file) => !now.has(file));
  return { changed, removed };
}

/** Where the bytes with this hash are kept, from the folder of all bytes: the same bytes are kept once. */
export const blobPath = (hash: string) => `${hash.slice(0, 2)}/${hash.slice(2)}`;

/** The public address of a built page: `actus/index.html` → `/actus/`. */
export const addressOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Publisher → renderer: render the site as the CMS has it now. */
export const renderRequest = z.object({
  id: z.string(),
  /** The request whose pages visitors read now: what did not change since is not rendered again. Absent, all is. */
  since: z.string().optional(),
  /** Where bytes that are not there yet are put, by `blobPath`. */
  blobsDir: z.string(),
  /** The day the pages are for, in Belgium: what is over is shown as over. */
  day: z.iso.date(),
  /** Where to list the files of the site but the search index, as `fileChanges`. */
  listFile: z.string(),
});

/** How a list of files differs from an earlier one. */
export const fileChanges = z.object({
  /** The request whose list this one changes; absent, it is the whole list. */
  since: z.string().optional(),
  changed: storedFiles,
  removed: z.array(z.string()),
});

export type FileChanges = z.output<typeof fileChanges>;

export type RenderRequest = z.output<typeof renderRequest>;

/** Program → publisher: once, when it can be asked. */
export const programReady = z.object({ ready: z.literal(true) });

/** Renderer → publisher, before the answer: the changed entries' own pages, ahead of the lists that show them. */
export const changedPages = z.object({ id: z.string(), changed: storedFiles });

/** Renderer → publisher: one answer to each request. */
export const renderAnswer = z.object({
  id: z.string(),
  rendered: z.boolean(),
  report: buildReport,
  /** Resident memory of the renderer, in bytes. */
  memory: z.int(),
});

export type RenderAnswer = z.output<typeof renderAnswer>;

/** Publisher → renderer: show one entry's page, a draft's included, to those who write it. */
export const previewRequest = z.object({ id: z.string(), preview: previewed });

export type PreviewRequest = z.output<typeof previewRequest>;

/** Renderer → publisher. */
export const previewAnswer = z.object({
  id: z.string(),
  /** The page; absent when there is none to show. */
  html: z.string().optional(),
  /** What the entry lacks to be shown. */
  faults: z.array(entryFault),
  /** In French, why there is no page. */
  reason: z.string().optional(),
});

export type PreviewAnswer = z.output<typeof previewAnswer>;

/** What a search index of the whole site knows of a page. */
export const knownPage = z.object({
  /** Of the page's bytes. */
  hash: z.string(),
  /** Of the part that is searched; empty when the page is not. */
  searched: z.string(),
  /** Pagefind's names for what is found on it; none when it is not searched. */
  fragments: z.array(z.string()),
});

export type KnownPage = z.output<typeof knownPage>;

/** By the file of the page. */
export const knownPages = z.record(z.string(), knownPage);

export type KnownPages = z.output<typeof knownPages>;

/** Publisher → indexer: do what stands in one file, and put the answer into the other. */
export const indexTask = z.object({ id: z.string(), requestFile: z.string(), answerFile: z.string() });

export type IndexTask = z.output<typeof indexTask>;

/** Indexer → publisher, when the answer is there. */
export const indexDone = z.object({
  id: z.string(),
  /** Resident memory of the indexer, in bytes. */
  memory: z.int(),
});

export type IndexDone = z.output<typeof indexDone>;

/** Publisher → indexer, in a file: make these pages findable. */
export const indexRequest = z.object({
  blobsDir: z.string(),
  /** Pages whose bytes the whole index does not know; every page, where there is none. */
  pages: storedFiles,
  /** Files that pages offer, whose words are searched too. */
  documents: storedFiles,
  /** What the whole index visitors have knows of these pages, and of those that are gone. Absent, all are indexed. */
  whole: knownPages.optional(),
});

export type IndexRequest = z.output<typeof indexRequest>;

/** Indexer → publisher, in a file. */
export const indexAnswer = z.discriminatedUnion('kind', [
  z.object({
    /** Every page was indexed. */
    kind: z.literal('whole'),
    /** Every file of the search. */
    files: storedFiles,
    /** What it knows of every page. */
    pages: knownPages,
  }),
  z.object({
    /** What changed was indexed, beside the whole index. */
    kind: z.literal('recent'),
    /** The files beside those of the whole index. */
    files: storedFiles,
    /** What the whole index knows of pages whose bytes changed and whose words did not. */
    pages: knownPages,
    /** How many pages are indexed there. */
    recent: z.int(),
  }),
  /** So much changed that every page is to be indexed anew: ask with all of them. */
  z.object({ kind: z.literal('tooMuch') }),
]);

export type IndexAnswer = z.output<typeof indexAnswer>;
