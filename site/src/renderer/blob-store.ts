/** Where finished files are put, each under the hash of its bytes: what is there already is not written again. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { blobPath, type StoredFile, type StoredFiles } from '@passerelle/shared/rendering';

/** Files open at once; systems allow about a thousand. */
const atOnce = 64;

/** Does something for each, in order, a bounded number at a time. */
async function each<Item, Result>(items: Item[], act: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    results.push(...(await Promise.all(items.slice(start, start + atOnce).map(act))));
  }
  return results;
}

export class BlobStore {
  readonly folder: string;
  /** The hashes there are, once they were listed. */
  #listed: Set<string> | undefined;

  constructor(folder: string) {
    this.folder = folder;
  }

  /**
   * Lists what is there: to be called before many files are put, for each of which the system would be asked. Nobody
   * removes bytes while a site is made of them.
   */
  async list(): Promise<void> {
    const starts = await readdir(this.folder).catch(() => []);
    const names = await each(starts, (start) => readdir(path.join(this.folder, start)).catch(() => []));
    this.#listed = new Set(starts.flatMap((start, index) => names[index]!.map((name) => start + name)));
  }

  async put(bytes: Uint8Array): Promise<StoredFile> {
    const file = { hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    if (!this.has(file)) await this.#write(file, bytes);
    return file;
  }

  /** The same as `put` for many files by their place. */
  async putAll(files: { file: string; bytes: Uint8Array }[]): Promise<StoredFiles> {
    return Object.fromEntries(await each(files, async ({ file, bytes }) => [file, await this.put(bytes)]));
  }

  /** The texts of many files. */
  readTexts(files: StoredFile[]): Promise<string[]> {
    return each(files, async (file) => (await this.read(file)).toString());
  }

  read({ hash }: StoredFile): Promise<Buffer> {
    return readFile(path.join(this.folder, blobPath(hash)));
  }

  /** Puts a file whose bytes never change under its name; `known` says what was found the last time. */
  async putFile(place: string, known: Map<string, StoredFile>): Promise<StoredFile> {
    const before = known.get(place);
    if (before && this.has(before)) return before;
    const file = await this.put(await readFile(place));
    known.set(place, file);
    return file;
  }

  has({ hash }: StoredFile): boolean {
    return this.#listed?.has(hash) ?? existsSync(path.join(this.folder, blobPath(hash)));
  }

  async #write({ hash }: StoredFile, bytes: Uint8Array) {
    const place = path.join(this.folder, blobPath(hash));
    const draft = `${place}.${randomUUID()}.tmp`;
    await writeFile(draft, bytes).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error; // The first bytes in this folder.
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(draft, bytes);
    });
    await rename(draft, place);
    this.#listed?.add(hash);
  }
}
