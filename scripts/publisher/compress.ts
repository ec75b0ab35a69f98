/** Brotli copies beside the text files of a release, made once instead of at every request. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { inBatches } from './durable.ts';

const compress = promisify(brotliCompress);

const text = /\.(html|css|js|mjs|json|xml|svg|txt|csv|ics|geojson|webmanifest)$/;

/** Under this, headers weigh more than what is saved. */
const leastBytes = 600;

/** Level 11 saves a seventh more and takes ten times as long: not while somebody waits for her publication. */
const level = 5;

/** Writes `<file>.br` beside every text file that is worth it. */
export async function compressTexts(build: string): Promise<void> {
  const entries = await readdir(build, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && text.test(entry.name));
  await inBatches(files, 8, async (entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const content = await readFile(file);
    if (content.length < leastBytes) return;
    const options = {
      params: { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    };
    await writeFile(`${file}.br`, await compress(content, options));
  });
}
