/**
 * The releases on disk: `releases/<id>/`, and `current`, the symbolic link to the one visitors read. Every change
 * visitors can see is a single rename, so being killed at any moment leaves one whole release live.
 */
import { mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { flush } from './durable.ts';
import { readManifest, type Manifest } from './manifest.ts';

/** How many releases stay on disk, the live one included. */
export const keptReleases = 5;

/** Ids sort by time, and are plain names on any file system. */
export function releaseId(now: Date, random = crypto.randomUUID().slice(0, 4)): string {
  return `${now.toISOString().replaceAll(/[:.]/g, '-')}-${random}`;
}

export class Releases {
  readonly dataDir: string;
  readonly folder: string;
  readonly #current: string;

  constructor(dataDir: string) {
    this.dataDir = dataDir;
    this.folder = path.join(dataDir, 'releases');
    this.#current = path.join(dataDir, 'current');
  }

  /** Where a release that is being made lives, out of sight. */
  draft(id: string): string {
    return path.join(this.folder, `${id}.tmp`);
  }

  /** Where a finished release lives. */
  path(id: string): string {
    return path.join(this.folder, id);
  }

  /** The manifest of the release visitors read, if there is one. */
  async live(): Promise<Manifest | undefined> {
    const target = await readlink(this.#current).catch(() => undefined);
    return target === undefined ? undefined : readManifest(path.resolve(this.dataDir, target));
  }

  /** Finished releases, newest first. */
  async list(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => !name.includes('.tmp'))
      .sort()
      .reverse();
  }

  /** Turns a finished draft into a release; visitors do not see it yet. */
  async seal(id: string): Promise<void> {
    await rename(this.draft(id), this.path(id));
    await flush(this.folder);
  }

  /** Makes a release the one visitors read, from one request to the next. */
  async swap(id: string): Promise<void> {
    const link = `${this.#current}.tmp`;
    await rm(link, { force: true });
    await symlink(path.join('releases', id), link);
    await rename(link, this.#current);
    await flush(this.dataDir);
  }

  /** Removes the oldest releases, never the live one. */
  async prune(): Promise<void> {
    const live = await this.live();
    const old = (await this.list()).slice(keptReleases).filter((id) => id !== live?.id);
    for (const id of old) await this.#remove(id);
  }

  /** Clears what a killed predecessor left half made. */
  async cleanUp(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const leftovers = (await readdir(this.folder)).filter((name) => name.includes('.tmp'));
    for (const name of leftovers) await rm(path.join(this.folder, name), { recursive: true, force: true });
    await rm(`${this.#current}.tmp`, { force: true });
    await this.prune();
  }

  /** Renamed first: a removal that is cut short must not leave something that looks like a release. */
  async #remove(id: string): Promise<void> {
    const doomed = path.join(this.folder, `${id}.tmp-removed`);
    await rename(this.path(id), doomed);
    await rm(doomed, { recursive: true, force: true });
  }
}
