/**
 * A program that makes finished pages findable (shared/src/rendering.ts, `indexRequest`). A large index takes seconds,
 * so what changed since it was made gets a small one beside it, which the visitor's browser merges.
 *
 * `node src/search/main.ts <request file> <answer file>` does it once; started without files by a program that keeps
 * a channel to it, it stays and does each `indexTask` it is sent, one after the other.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { indexRequest, indexTask, type IndexDone } from '@passerelle/shared/rendering';
import { close } from 'pagefind';
import { BlobStore } from '../renderer/blob-store.ts';
import { updateIndex } from './update-index.ts';

async function index(requestFile: string, answerFile: string): Promise<void> {
  const request = indexRequest.parse(JSON.parse(await readFile(requestFile, 'utf8')));
  const store = new BlobStore(request.blobsDir);
  try {
    const answer = await updateIndex(request, store, path.join(request.blobsDir, '../pdf-text'));
    await writeFile(answerFile, JSON.stringify(answer));
  } finally {
    // Pagefind's own program, which would stay as well.
    await close();
  }
}

/** A task that fails ends the program: it is started again for the next, and its last words are in the log. */
function stay(): void {
  let queue = Promise.resolve();
  process.on('message', (message) => {
    const { id, requestFile, answerFile } = indexTask.parse(message);
    queue = queue.then(async () => {
      await index(requestFile, answerFile);
      process.send?.({ id, memory: process.memoryUsage.rss() } satisfies IndexDone);
    });
  });
  process.channel?.ref();
  process.send?.({ ready: true });
}

const [requestFile, answerFile] = process.argv.slice(2);
if (requestFile && answerFile) await index(requestFile, answerFile);
else if (process.channel) stay();
else throw new Error('Usage: node src/search/main.ts <request file> <answer file>');
