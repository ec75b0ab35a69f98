/**
 * Where finished files are put, each under the hash of its bytes: what is there already is not written again. Its
 * programs have nothing else to do meanwhile, so that it waits for the system: handing each file to another thread took
 * four times as long as writing it.
 */
import { hash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blobPath, type StoredFile, type StoredFiles } from '@passerelle/shared/rendering';

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
  list(): void {
    const starts = existsSync(this.folder) ? readdirSync(this.folder, { withFileTypes: true }) : [];
    this.#listed = new Set(
      starts
        .filter((start) => start.isDirectory())
        .flatMap(({ name }) => readdirSync(path.join(this.folder, name)).map((rest) => name + rest)),
    );
  }

  /** Puts bytes, or a text in UTF-8. */
  put(data: string | Uint8Array): StoredFile {
    const file = { hash: hash('sha256', data), size: Buffer.byteLength(data) };
    if (!this.has(file)) this.#write(file, data);
    return file;
  }

  /** The same as `put` for many files by their place. */
  putAll(files: { file: string; bytes: Uint8Array }[]): StoredFiles {
    return Object.fromEntries(files.map(({ file, bytes }) => [file, this.put(bytes)]));
  }

  read({ hash }: StoredFile): Buffer {
    return readFileSync(path.join(this.folder, blobPath(hash)));
  }

  /** Puts a file whose bytes never change under its name; `known` says what was found the last time. */
  putFile(place: string, known: Map<string, StoredFile>): StoredFile {
    const before = known.get(place);
    if (before && this.has(before)) return before;
    const file = this.put(readFileSync(place));
    known.set(place, file);
    return file;
  }

  has({ hash }: StoredFile): boolean {
    return this.#listed?.has(hash) ?? existsSync(path.join(this.folder, blobPath(hash)));
  }

  #write({ hash }: StoredFile, data: string | Uint8Array): void {
    const place = path.join(this.folder, blobPath(hash));
    const draft = `${place}.${randomUUID()}.tmp`;
    try {
      writeFileSync(draft, data);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // The first bytes in this folder.
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(draft, data);
    }
    renameSync(draft, place);
    this.#listed?.add(hash);
  }
}
