/** Whether files changed, told by their content: clocks and checkouts lie. */
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

const skipped = new Set(['node_modules', 'dist', '.astro', '.strapi', '.cache', '.tmp']);

/** Files and folders, the latter with everything under them; a path that does not exist counts as empty. */
export async function contentHash(root: string, paths: string[], extra: string[] = []): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(paths.map((each) => filesUnder(path.join(root, each))))).flat();
  for (const file of files.toSorted()) {
    hash.update(path.relative(root, file)).update('\0');
    hash.update(await readFile(file)).update('\0');
  }
  for (const each of extra) hash.update(each).update('\0');
  return hash.digest('hex').slice(0, 32);
}

async function filesUnder(place: string): Promise<string[]> {
  const found = await stat(place).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  const lists = entries
    .filter((entry) => !skipped.has(entry.name) && !/\.test\.\w+$/.test(entry.name))
    .map((entry) => filesUnder(path.join(place, entry.name)));
  return (await Promise.all(lists)).flat();
}
