/**
 * The last good version of entries that no longer keep the contract, as Strapi gave them. Strapi forgets a version
 * when the next one is published, so it is kept beside the site's data until the entry is mended.
 */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { row } from './rows.ts';

/** By type, document and language. */
const lastGood = z.record(z.string(), row);

export type LastGood = z.output<typeof lastGood>;

/** What was kept; nothing when there is no such file, or it was damaged. */
export async function readLastGood(file: string): Promise<LastGood> {
  try {
    return lastGood.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}

export async function writeLastGood(file: string, rows: LastGood): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.tmp`, JSON.stringify(rows));
  await rename(`${file}.tmp`, file);
}
