/** Renders files from the content in memory, and puts their bytes into the store. */
import { setImmediate } from 'node:timers/promises';
import type { StoredFile } from '@passerelle/shared/rendering';
import { content } from '../content/store.ts';
import { writtenFiles } from '../content/written-files.ts';
import { typeset } from '../lib/typography.ts';
import type { BlobStore } from './blob-store.ts';
import type { RenderedFile } from './files.ts';

/** A page could not be rendered. */
export class RenderError extends Error {
  override name = 'RenderError';
}

/** What answers an address of the site. */
export type Render = (request: Request) => Promise<Response>;

export interface Pages {
  render: Render;
  siteUrl: string;
  store: BlobStore;
}

/** Where a file goes, and what to ask for. */
export type WantedFile = Pick<RenderedFile, 'file' | 'address'>;

export interface FinishedFile {
  stored: StoredFile;
  /** In French: what was left out of it. */
  warnings: string[];
  /** The addresses it links to, and whether they led somewhere. */
  asked: Map<string, boolean>;
}

/** What was rendered, by file. */
export type FinishedFiles = Map<string, FinishedFile>;

/** Adds what a batch brought to what is finished. */
export const addTo = (finished: FinishedFiles) => (batch: FinishedFiles) => {
  for (const [file, each] of batch) finished.set(file, each);
};

/** Files rendered before the program hears what it is told. */
const atOnce = 64;

/** A list in pieces of the size one renders at once. */
export const batchesOf = <Item>(list: Item[]): Item[][] =>
  Array.from({ length: Math.ceil(list.length / atOnce) }, (_, index) =>
    list.slice(index * atOnce, (index + 1) * atOnce),
  );

/** Renders one batch after the other, and says of each when its bytes are in place. */
export async function renderBatches(
  pages: Pages,
  batches: Iterable<WantedFile[]>,
  onFinished: (batch: FinishedFiles) => void,
): Promise<void> {
  const ofNoPage = content().takeWarnings();
  for (const batch of batches) {
    const finished: FinishedFiles = new Map();
    for (const wanted of batch) finished.set(wanted.file, await renderFile(pages, wanted));
    onFinished(finished);
    await setImmediate(); // What programs tell each other is sent and heard between batches.
  }
  for (const warning of ofNoPage) content().warn(warning);
}

async function renderFile({ render, siteUrl, store }: Pages, { address }: WantedFile): Promise<FinishedFile> {
  content().takeAsked();
  // A page must not wait for the list of what is none.
  const text = await (address.endsWith('/')
    ? renderPage(render, new URL(address, siteUrl))
    : writtenFiles().get(address)!.write(new URL('/', siteUrl).href));
  const stored = store.put(text);
  return { stored, warnings: content().takeWarnings(), asked: content().takeAsked() };
}

async function renderPage(render: Render, url: URL): Promise<string> {
  const response = await render(new Request(url));
  const expected = url.pathname === '/404/' ? 404 : 200;
  if (response.status !== expected) {
    throw new RenderError(
      `${url.pathname} answered ${response.status} instead of ${expected}. Look at its template.`,
    );
  }
  return typeset(await response.text());
}
