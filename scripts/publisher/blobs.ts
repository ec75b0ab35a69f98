/**
 * The bytes of all releases, each kept once under the hash of its content: a release is a list of them, and
 * publishing writes only what nobody published before.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { blobPath, type StoredFile } from '@passerelle/shared/rendering';
import { flush, inBatches } from './durable.ts';
import type { Files } from './files.ts';

export class Blobs {
  readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, 'blobs');
  }

  /** The file that holds some bytes. */
  path({ hash }: Pick<StoredFile, 'hash'>): string {
    return path.join(this.folder, blobPath(hash));
  }

  read(file: StoredFile): Promise<Buffer> {
    return readFile(this.path(file));
  }

  /** Keeps some bytes, unless they are kept already. */
  async put(bytes: Uint8Array): Promise<StoredFile> {
    const file = { hash: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    if (await this.has(file)) return file;
    const place = this.path(file);
    await mkdir(path.dirname(place), { recursive: true });
    const temporary = `${place}.${randomUUID()}.tmp`;
    await writeFile(temporary, bytes);
    await rename(temporary, place);
    return file;
  }

  /** Whether the bytes are there, whole: after a power cut a name can outlive its content. */
  async has({ hash, size }: StoredFile): Promise<boolean> {
    return (await stat(this.path({ hash })).catch(() => undefined))?.size === size;
  }

  /** Keeps every file of a folder. */
  async putFolder(folder: string): Promise<Files> {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true });
    const files = new Map<string, StoredFile>();
    await inBatches(
      entries.filter((entry) => entry.isFile()),
      8,
      async (entry) => {
        const place = path.join(entry.parentPath, entry.name);
        files.set(path.relative(folder, place), await this.put(await readFile(place)));
      },
    );
    return files;
  }

  /** Makes bytes reach the disk before a release names them. */
  async flush(files: StoredFile[]): Promise<void> {
    const places = files.map((file) => this.path(file));
    await inBatches(places, 32, flush);
    await inBatches([...new Set(places.map((place) => path.dirname(place)))], 32, flush);
  }

  /** Removes everything but the bytes that are named. */
  async keepOnly(hashes: Set<string>): Promise<void> {
    for (const start of await readdir(this.folder).catch(() => [])) {
      const names = await readdir(path.join(this.folder, start)).catch(() => []);
      const doomed = names.filter((name) => !hashes.has(start + name.replace(/\.br$/, '')));
      await inBatches(doomed, 32, (name) => rm(path.join(this.folder, start, name), { force: true }));
    }
  }
}
