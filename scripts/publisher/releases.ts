/**
 * The releases on disk: `releases/<id>.json`, and `current`, the symbolic link to the one visitors read. Every change
 * visitors can see is a single rename, so being killed at any moment leaves one whole release live.
 */
import { mkdir, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Blobs } from './blobs.ts';
import { flush, inBatches } from './durable.ts';
import { Bases, describeManifest, readManifest, type Manifest } from './manifest.ts';

/** How many releases stay on disk, the live one included. */
export const keptReleases = 5;

/** Ids sort by time, and are plain names on any file system; one that comes `after` another sorts after it. */
export function releaseId(now: Date, after?: string): string {
  const random = crypto.randomUUID().slice(0, 4);
  const id = `${plainTime(now)}-${random}`;
  if (after === undefined || id > after) return id;
  // The clock was put back: order matters more than the hour.
  return `${plainTime(new Date(timeOf(after).getTime() + 1))}-${random}`;
}

const plainTime = (time: Date) => time.toISOString().replaceAll(/[:.]/g, '-');

const timeOf = (id: string) => new Date(id.replace(/^(.{10}T)(..)-(..)-(..)-(...)Z.*$/, '$1$2:$3:$4.$5Z'));

export class Releases {
  readonly dataDir: string;
  readonly folder: string;
  readonly blobs: Blobs;
  readonly #bases: Bases;
  readonly #current: string;
  #changing: Promise<unknown> = Promise.resolve();
  /** Manifests never change: each is parsed once. */
  readonly #parsed = new Map<string, Manifest>();

  constructor(dataDir: string) {
    this.dataDir = dataDir;
    this.folder = path.join(dataDir, 'releases');
    this.blobs = new Blobs(dataDir);
    this.#bases = new Bases(this.blobs);
    this.#current = path.join(dataDir, 'current');
  }

  /** One change of what visitors read at a time. */
  exclusive<Result>(change: () => Promise<Result>): Promise<Result> {
    const changed = this.#changing.then(change);
    this.#changing = changed.catch(() => {});
    return changed;
  }

  /** Where something that is being made for a release lives, out of sight. */
  draft(id: string): string {
    return path.join(this.folder, `${id}.tmp`);
  }

  /** Where a finished release is described. */
  path(id: string): string {
    return path.join(this.folder, `${id}.json`);
  }

  /** The manifest of the release visitors read, if there is one. */
  async live(): Promise<Manifest | undefined> {
    const target = await readlink(this.#current).catch(() => undefined);
    return target === undefined ? undefined : this.#read(path.basename(target, '.json'));
  }

  /** Finished releases, newest first. */
  async list(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort()
      .reverse();
  }

  /** The manifests of finished releases, newest first. */
  async manifests(): Promise<Manifest[]> {
    const ids = await this.list();
    for (const id of this.#parsed.keys()) if (!ids.includes(id)) this.#parsed.delete(id);
    const manifests: Manifest[] = [];
    for (const id of ids) {
      const manifest = this.#read(id);
      if (manifest) manifests.push(manifest);
    }
    return manifests;
  }

  #read(id: string): Manifest | undefined {
    const known = this.#parsed.get(id);
    if (known) return known;
    const manifest = readManifest(this.path(id), this.#bases);
    if (manifest) this.#parsed.set(id, manifest);
    return manifest;
  }

  /** Writes a release's description down, out of sight; answers it with the base it has now. */
  async describe(described: Manifest): Promise<Manifest> {
    const draft = this.draft(described.id);
    const { written, manifest } = await describeManifest(described, this.#bases);
    await writeFile(draft, JSON.stringify(written));
    await flush(draft);
    return manifest;
  }

  /** Makes a described release one that is finished; visitors do not see it yet. */
  async seal(manifest: Manifest): Promise<void> {
    await rename(this.draft(manifest.id), this.path(manifest.id));
    await flush(this.folder);
    this.#parsed.set(manifest.id, manifest);
  }

  /** Makes a release the one visitors read, from one request to the next. */
  async swap(id: string): Promise<void> {
    const link = `${this.#current}.tmp`;
    await rm(link, { force: true });
    await symlink(path.join('releases', `${id}.json`), link);
    await rename(link, this.#current);
    await flush(this.dataDir);
  }

  /** Removes a release that another took the place of; its bytes go with the next pruning. */
  async forget(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
    this.#parsed.delete(id);
  }

  /** Removes the oldest releases, never the live one, and the bytes nobody names any more. */
  async prune(): Promise<void> {
    const live = await this.live();
    const old = (await this.list()).slice(keptReleases).filter((id) => id !== live?.id);
    if (old.length === 0) return;
    for (const id of old) await this.forget(id);
    await this.sweep();
  }

  /** Clears what a killed predecessor left half made; a live release that lost bytes counts as none. */
  async cleanUp(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    const leftovers = (await readdir(this.folder)).filter((name) => name.includes('.tmp'));
    for (const name of leftovers) await rm(path.join(this.folder, name), { recursive: true, force: true });
    await rm(`${this.#current}.tmp`, { force: true });
    await this.prune();
    await this.sweep();
    const live = await this.live();
    if (live && !(await this.#isWhole(live))) await this.forget(live.id);
  }

  /** Removes the bytes no release names. */
  async sweep(): Promise<void> {
    const named = new Set<string>();
    for (const { base, files, carried } of await this.manifests()) {
      if (base) named.add(base.hash);
      for (const list of [files, carried]) for (const { hash } of list.values()) named.add(hash);
    }
    await this.blobs.keepOnly(named);
  }

  async #isWhole({ files }: Manifest): Promise<boolean> {
    let whole = true;
    await inBatches([...files.values()], 32, async (file) => {
      if (!(await this.blobs.has(file))) whole = false;
    });
    return whole;
  }
}
