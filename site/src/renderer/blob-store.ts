/** Where finished files are put, each under the hash of its bytes: what is there already is not written again. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { blobPath, type StoredFile } from '@passerelle/shared/publication';

export class BlobStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(bytes: Uint8Array): Promise<StoredFile> {
    const file = { hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    if (!this.has(file)) await this.#write(file, bytes);
    return file;
  }

  read({ hash }: StoredFile): Promise<Buffer> {
    return readFile(path.join(this.#folder, blobPath(hash)));
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
    return existsSync(path.join(this.#folder, blobPath(hash)));
  }

  async #write({ hash }: StoredFile, bytes: Uint8Array) {
    const place = path.join(this.#folder, blobPath(hash));
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(`${place}.tmp`, bytes);
    await rename(`${place}.tmp`, place);
  }
}
