/** Brotli copies beside the texts of a release, made once instead of at every request. */
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Blobs } from './blobs.ts';
import { inBatches } from './durable.ts';
import { only, type Files } from './files.ts';
import { logError } from './log.ts';

const compress = promisify(brotliCompress);

/** Whether a file's name says that it is a text. */
export const isText = (name: string): boolean => texts.test(name);

const texts = /\.(html|css|js|mjs|json|xml|svg|txt|csv|ics|vcf|geojson|webmanifest)$/;

/** Under this, headers weigh more than what is saved. */
export const leastBytes = 600;

/** Level 11 takes long, but nobody waits: until it is there, the server compresses at each request, a little less. */
const level = 11;

/** Writes `<blob>.br` beside every text worth it that has none yet; two at a time, so that others get their turn. */
export async function compressTexts(blobs: Blobs, files: Files, stop: AbortSignal): Promise<void> {
  const worthIt = [...only(files, isText).values()].filter(({ size }) => size >= leastBytes);
  await inBatches(worthIt, 2, async (file) => {
    if (!stop.aborted) await compressBlob(blobs.path(file));
  }).catch((error: Error) => logError('texts are not compressed', {}, error));
}

async function compressBlob(place: string): Promise<void> {
  if (await stat(`${place}.br`).catch(() => undefined)) return;
  try {
    const content = await readFile(place);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: level,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    };
    await writeFile(`${place}.br.tmp`, await compress(content, { params }));
    await rename(`${place}.br.tmp`, `${place}.br`);
  } catch (error) {
    // The newest index, or a later release, no longer names the file: the next one is as worth it as before.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
