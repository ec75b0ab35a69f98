/** Brotli copies beside the texts of a release, made once instead of at every request. */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { StoredFiles } from '@passerelle/shared/rendering';
import type { Blobs } from './blobs.ts';
import { inBatches } from './durable.ts';
import { logError } from './log.ts';

const compress = promisify(brotliCompress);

const text = /\.(html|css|js|mjs|json|xml|svg|txt|csv|ics|vcf|geojson|webmanifest)$/;

/** Under this, headers weigh more than what is saved. */
const leastBytes = 600;

/** Level 11 takes long, but nobody waits: until it is there, the text travels as it is. */
const level = 11;

/** Writes `<blob>.br` beside every text worth it that has none yet; two at a time, so that others get their turn. */
export async function compressTexts(blobs: Blobs, files: StoredFiles, stop: AbortSignal): Promise<void> {
  const texts = Object.entries(files).filter(([file, { size }]) => text.test(file) && size >= leastBytes);
  await inBatches(texts, 2, async ([, file]) => {
    const place = blobs.path(file);
    if (stop.aborted || (await stat(`${place}.br`).catch(() => undefined))) return;
    const content = await readFile(place);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    await writeFile(`${place}.br.tmp`, await compress(content, { params }));
    await rename(`${place}.br.tmp`, `${place}.br`);
  }).catch((error: NodeJS.ErrnoException) => {
    // A later release no longer names the file, which is gone; or the disk is full, and texts travel as they are.
    if (error.code !== 'ENOENT') logError('texts are not compressed', {}, error);
  });
}
