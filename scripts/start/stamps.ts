/** What was last built from which content, so that nothing fresh is built again. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../environment.ts';

const folder = path.join(root, '.cache/start');

/** The content a thing was last built from, if it was. */
export async function readStamp(name: string): Promise<string | undefined> {
  return readFile(path.join(folder, name), 'utf8').catch(() => undefined);
}

/** Remembers the content a thing was just built from. */
export async function writeStamp(name: string, hash: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `${name}.${process.pid}`);
  await writeFile(temporary, hash);
  await rename(temporary, path.join(folder, name));
}
