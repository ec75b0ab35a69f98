/**
 * A page opened before a release keeps asking for the hashed files of its own release: styles, scripts, and the
 * index chunks of a search that is already loaded. So a release carries those of its predecessors.
 */
import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Folders whose file names change with their content. */
const hashedFolders = ['_astro', 'pagefind'];

/** The hashed files in a build, as paths inside it. */
export async function hashedFiles(build: string): Promise<string[]> {
  const lists = await Promise.all(
    hashedFolders.map((folder) =>
      readdir(path.join(build, folder), { withFileTypes: true, recursive: true }).catch(() => []),
    ),
  );
  return lists
    .flat()
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(build, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Adds the named files of an older release, where the new one has none of that name. */
export async function carryOver(older: string, files: string[], build: string): Promise<void> {
  for (const file of files) {
    if (path.relative(older, path.resolve(older, file)).startsWith('..')) continue;
    await mkdir(path.dirname(path.join(build, file)), { recursive: true });
    for (const name of [file, `${file}.br`]) await linkOrCopy(path.join(older, name), path.join(build, name));
  }
}

/** A hard link costs nothing; some file systems have none. */
async function linkOrCopy(from: string, to: string) {
  try {
    await link(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') return;
    await copyFile(from, to);
  }
}
