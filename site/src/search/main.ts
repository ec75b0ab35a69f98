/**
 * A program that makes finished pages findable: `node src/search/main.ts <request file> <answer file>`
 * (shared/src/rendering.ts, `indexRequest`). A large index takes seconds, so what changed since it was made gets a
 * small one beside it, which the visitor's browser merges.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { indexRequest } from '@passerelle/shared/rendering';
import { close } from 'pagefind';
import { BlobStore } from '../renderer/blob-store.ts';
import { updateIndex } from './update-index.ts';

const [requestFile, answerFile] = process.argv.slice(2);
if (!requestFile || !answerFile)
  throw new Error('Usage: node src/search/main.ts <request file> <answer file>');

const request = indexRequest.parse(JSON.parse(await readFile(requestFile, 'utf8')));
try {
  const answer = await updateIndex(
    request,
    new BlobStore(request.blobsDir),
    path.join(request.blobsDir, '../pdf-text'),
  );
  await writeFile(answerFile, JSON.stringify(answer));
} finally {
  await close();
}
