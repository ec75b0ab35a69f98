/** Writing that survives a power cut: content first, then its name. */
import { open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Makes a file's content, or a folder's list of names, reach the disk. */
export async function flush(place: string): Promise<void> {
  const handle = await open(place, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a file so that a reader sees the old content or the new, never less. */
export async function replaceFile(file: string, content: string): Promise<void> {
  const temporary = `${file}.tmp`;
  await writeFile(temporary, content);
  await flush(temporary);
  await rename(temporary, file);
  await flush(path.dirname(file));
}

/** Does a job for each item, a bounded number at a time. */
export async function inBatches<Item>(
  items: Item[],
  size: number,
  job: (item: Item) => Promise<unknown>,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await job(item);
  };
  await Promise.all(Array.from({ length: size }, worker));
}
