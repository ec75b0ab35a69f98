/**
 * A second processor for a whole site: a Node program renders with one. The same program runs once more with the same
 * content, one begins at the front of the list and the other at its end, and where they meet everything is rendered.
 */
import { fork } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, constants, setPriority } from 'node:os';
import { deserialize, serialize } from 'node:v8';
import type { Snapshot } from '@passerelle/shared/content/all';
import type { ContentOptions } from '../content/content.ts';
import { setSnapshot } from '../content/store.ts';
import type { Media } from '../media/media.ts';
import { BlobStore } from './blob-store.ts';
import {
  addTo,
  batchesOf,
  renderBatches,
  type FinishedFiles,
  type Pages,
  type Render,
  type WantedFile,
} from './render-files.ts';

/** Everything pages are made from. */
export interface Shown {
  snapshot: Snapshot;
  media: Media;
  options: ContentOptions;
}

/** What the second program is told, in a file. */
interface Share {
  shown: Shown;
  siteUrl: string;
  blobsDir: string;
  files: WantedFile[];
}

/** It lives for seconds beside the first: what it need not keep it gives back sooner. */
const sparing = '--heap-growing-percent=50';

/** Whether two would be done sooner. */
export const isWorthSharing = (files: WantedFile[], from: number) =>
  files.length >= from && availableParallelism() > 1;

/**
 * Renders a list together with a second program, told what to do through `shareFile`. What that one does not finish,
 * whatever became of it, is rendered here: faults are heard where they always are.
 */
export async function renderTogether(
  pages: Pages & { shown: Shown },
  files: WantedFile[],
  shareFile: string,
): Promise<FinishedFiles> {
  const { shown, siteUrl, store } = pages;
  const finished: FinishedFiles = new Map();
  const add = addTo(finished);
  const wanted = files.map(({ file, address }) => ({ file, address }));
  const share: Share = { shown, siteUrl, blobsDir: store.folder, files: wanted };
  writeFileSync(shareFile, serialize(share));
  const second = fork(process.argv[1]!, [shareFile], {
    serialization: 'advanced',
    execArgv: [...process.execArgv, sparing],
  });
  second.on('message', add);
  second.on('error', (error) => console.error('There is no second program; this one goes on alone.', error));
  const untilTheyMeet = function* () {
    for (const batch of batchesOf(wanted)) {
      if (batch.every(({ file }) => finished.has(file))) return;
      yield batch;
    }
  };
  try {
    await renderBatches(pages, untilTheyMeet(), add);
    return finished;
  } finally {
    second.kill('SIGKILL');
    rmSync(shareFile, { force: true });
  }
}

/** The second program: renders from the end of the list, and says what it finished, until it is ended. */
export async function workAsSecond(shareFile: string, render: Render): Promise<void> {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL); // Visitors use this machine too.
  const { shown, siteUrl, blobsDir, files } = deserialize(readFileSync(shareFile)) as Share;
  setSnapshot(shown.snapshot, shown.media, shown.options).takeWarnings(); // The first says them as well.
  const store = new BlobStore(blobsDir);
  store.list();
  const pages = { render, siteUrl, store };
  await renderBatches(pages, batchesOf(files).reverse(), (batch) => process.send?.(batch));
}
