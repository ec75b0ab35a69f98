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

/** Files rendered while those before them are being written: the processor and the disk work side by side. */
const inFlight = 64;

/** A list in pieces of the size one renders at once. */
export const batchesOf = <Item>(list: Item[]): Item[][] =>
  Array.from({ length: Math.ceil(list.length / inFlight) }, (_, index) =>
    list.slice(index * inFlight, (index + 1) * inFlight),
  );

/** Renders one batch after the other, and says of each when its bytes are in place. */
export async function renderBatches(
  pages: Pages,
  batches: Iterable<WantedFile[]>,
  onFinished: (batch: FinishedFiles) => void,
): Promise<void> {
  const ofNoPage = content().takeWarnings();
  let writing: Promise<void> = Promise.resolve();
  for (const batch of batches) {
    const rendered: Rendered[] = [];
    for (const wanted of batch) rendered.push(await renderFile(pages, wanted));
    await writing;
    writing = keep(pages.store, rendered).then(onFinished);
    writing.catch(() => {}); // Heard at the next turn.
    await setImmediate(); // What programs tell each other is sent and heard between batches.
  }
  await writing;
  for (const warning of ofNoPage) content().warn(warning);
}

interface Rendered extends Omit<FinishedFile, 'stored'> {
  file: string;
  bytes: Buffer;
}

async function renderFile({ render, siteUrl }: Pages, { file, address }: WantedFile): Promise<Rendered> {
  content().takeAsked();
  // A page must not wait for the list of what is none.
  const text = await (address.endsWith('/')
    ? renderPage(render, new URL(address, siteUrl))
    : writtenFiles().get(address)!.write(new URL('/', siteUrl).href));
  const bytes = Buffer.from(text);
  return { file, bytes, warnings: content().takeWarnings(), asked: content().takeAsked() };
}

async function keep(store: BlobStore, rendered: Rendered[]): Promise<FinishedFiles> {
  const stored = await store.putAll(rendered);
  return new Map(
    rendered.map(({ file, warnings, asked }) => [file, { stored: stored[file]!, warnings, asked }]),
  );
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
