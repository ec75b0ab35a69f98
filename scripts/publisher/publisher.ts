/** The publisher: hints and comparisons in, builds one at a time, status out. */
import path from 'node:path';
import type { Build, PublisherStatus } from '@passerelle/shared/publication';
import { Attempts } from './attempts.ts';
import { audit, type Audit } from './audit.ts';
import type { Builder } from './build.ts';
import type { Manifest } from './manifest.ts';
import { Inspector } from './check.ts';
import { compressTexts } from './compress.ts';
import { recall, remember, rememberedBuilds } from './memory.ts';
import { publish, publishIndex, type PublishOptions } from './publish.ts';
import { ask, finish, take, wakeAt, type Ask, type Queue } from './queue.ts';
import { release } from './release.ts';
import { releaseId } from './releases.ts';
import { fetchRevision } from './revision.ts';

export interface PublisherOptions extends Omit<PublishOptions, 'codeHash' | 'inspector'> {
  siteUrl: string;
  cmsUrl: string;
  buildToken: string;
  /** The state of the site's source now. */
  codeHash: () => Promise<string>;
  /** How often the live release is compared with the CMS. */
  compareEveryMs?: number;
  /** How the site is made from scratch, for comparison. */
  auditor?: Builder;
  auditEveryMs?: number;
}

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #memoryFile: string;
  readonly #attempts = new Attempts();
  readonly #stop = new AbortController();
  readonly #inspector: Inspector;
  #queue: Queue = {};
  #builds: Build[] = [];
  #live: Manifest | undefined;
  #heldAt: string | undefined;
  readonly #listeners = new Set<() => void>();
  #codeHash: string | undefined;
  #cms: PublisherStatus['cms'] = { reachable: false };
  #wake: NodeJS.Timeout | undefined;
  #interval: NodeJS.Timeout | undefined;
  #auditInterval: NodeJS.Timeout | undefined;
  #audit: Audit | undefined;
  #running: Promise<void> = Promise.resolve();
  #writing: Promise<void> = Promise.resolve();
  #finishing: Promise<void> = Promise.resolve();

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#memoryFile = path.join(options.releases.dataDir, 'publisher.json');
    this.#inspector = new Inspector(options.releases.blobs, options.siteUrl);
  }

  /** Clears leftovers, then asks for a build if what is online is not what should be. */
  async start(): Promise<void> {
    const { releases, compareEveryMs = 30_000, auditEveryMs = 24 * 3_600_000 } = this.#options;
    await releases.cleanUp();
    const { builds, heldAt } = await recall(this.#memoryFile, new Date());
    this.#builds = builds;
    this.#heldAt = heldAt;
    this.#live = await releases.live();
    await this.compare();
    this.#interval = setInterval(() => {
      this.#codeHash = undefined; // The code may have changed under us.
      void this.compare();
    }, compareEveryMs);
    this.#auditInterval = setInterval(() => this.#auditSoon(this.#options.auditor), auditEveryMs);
    // A renderer is cold until its first work: made to compare, it is warm when an editor needs it.
    if (!this.#queue.waiting) this.#auditSoon(this.#options.builder);
  }

  /** Ends the running build, if any, and everything else; what is online stays. */
  async stop(): Promise<void> {
    this.#stop.abort();
    clearInterval(this.#interval);
    clearInterval(this.#auditInterval);
    clearTimeout(this.#wake);
    await this.#running;
    await this.#finishing;
    await this.#options.builder.close();
    await this.#writing;
  }

  /** Asks for a build. Many hints make one build. */
  ask(cause: Build['cause']): void {
    if (this.#stop.signal.aborted) return;
    const waited = this.#queue.waiting;
    const now = Date.now();
    this.#queue = ask(this.#queue, { id: releaseId(new Date(now)), cause, now });
    const asked = this.#queue.waiting!;
    if (!waited) {
      const requestedAt = new Date(now).toISOString();
      this.#builds.unshift({ id: asked.id, state: 'queued', cause, requestedAt, faults: [], warnings: [] });
      this.#builds.splice(rememberedBuilds);
      this.#remember();
    }
    this.#schedule();
  }

  /** Compares what is online with the CMS's revision and the site's source: a lost webhook heals here. */
  async compare(): Promise<void> {
    const { revision } = await this.#askCms();
    if (revision === undefined || revision === this.#heldAt) return;
    if (this.#queue.building || this.#queue.waiting) return;
    const codeHash = await this.#code();
    const fresh = this.#live?.revision === revision && this.#live.codeHash === codeHash;
    if (fresh || !this.#attempts.mayTry(`${revision} ${codeHash}`, Date.now())) return;
    this.ask(this.#live?.codeHash === codeHash ? 'revision' : 'start');
  }

  /**
   * Goes back to the release before the one visitors read, without a build; it stays until something is published.
   * Answers its id, or nothing when there is none.
   */
  async rollBack(): Promise<string | undefined> {
    const { releases } = this.#options;
    const before = (await releases.manifests()).find(
      ({ id }) => this.#live !== undefined && id < this.#live.id,
    );
    if (!before) return undefined;
    const now = new Date();
    const [id, publishedAt] = [releaseId(now), now.toISOString()];
    // A release of its own: pages opened a moment ago still find their styles.
    this.#live = await releases.exclusive(() => release(releases, { ...before, id, publishedAt }));
    this.#heldAt = (await this.#askCms()).revision;
    const { revision, pages } = before;
    const times = { requestedAt: publishedAt, startedAt: publishedAt, endedAt: new Date().toISOString() };
    this.#builds.unshift({
      id,
      state: 'online',
      cause: 'rollback',
      ...times,
      revision,
      pages,
      faults: [],
      warnings: [],
    });
    this.#builds.splice(rememberedBuilds);
    this.#remember();
    return id;
  }

  /** Calls back at every change of the status, until told to stop. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** `GET /status`. */
  status(): PublisherStatus {
    const live = this.#live;
    return {
      state: this.#queue.building ? 'building' : this.#queue.waiting ? 'queued' : 'idle',
      ...(live && {
        live: {
          id: live.id,
          revision: live.revision,
          publishedAt: live.publishedAt,
          pages: live.pages,
          url: this.#options.siteUrl,
        },
      }),
      ...(this.#heldAt !== undefined && { held: true }),
      ...(this.#audit && { audit: this.#audit }),
      cms: this.#cms,
      builds: this.#builds,
    };
  }

  async #askCms() {
    const checkedAt = new Date().toISOString();
    try {
      const revision = await fetchRevision(this.#options.cmsUrl, this.#options.buildToken);
      this.#cms = { reachable: true, revision, checkedAt };
    } catch (error) {
      if (this.#cms.reachable) console.error((error as Error).message);
      this.#cms = { reachable: false, checkedAt };
    }
    return this.#cms;
  }

  #schedule(): void {
    clearTimeout(this.#wake);
    const at = wakeAt(this.#queue);
    if (at === undefined) return;
    this.#wake = setTimeout(
      () => {
        const { queue, started } = take(this.#queue, Date.now());
        this.#queue = queue;
        if (started) this.#running = this.#run(started);
        else this.#schedule();
      },
      Math.max(0, at - Date.now()),
    );
  }

  async #run({ id, cause }: Ask): Promise<void> {
    const { signal } = this.#stop;
    this.#change(id, { state: 'building', startedAt: new Date().toISOString() });
    console.log(`${id}: building (${cause})`);
    const codeHash = await this.#code();
    const options = { ...this.#options, inspector: this.#inspector, codeHash };
    const result = await publish(id, options, signal);
    // Told as cut short at the next start, which takes it up again.
    if (signal.aborted && !result.live) return;
    const { report, live, reason } = result;
    if (live) {
      this.#live = live;
      this.#heldAt = undefined;
    }
    const built = report?.revision ?? (live ? undefined : (await this.#askCms()).revision);
    if (!live) this.#attempts.failed(`${built} ${codeHash}`, Date.now());
    this.#change(id, {
      state: live ? 'online' : 'failed',
      endedAt: new Date().toISOString(),
      faults: report?.faults ?? [],
      warnings: report?.warnings ?? [],
      ...(built !== undefined && { revision: built }),
      ...(live && { pages: live.pages }),
      ...(reason !== undefined && { reason }),
    });
    console.log(`${id}: ${live ? `online, ${live.pages} pages` : `failed. ${reason}`}`);
    if (live) this.#finishing = this.#finishing.then(() => this.#finish(live, options));
    this.#queue = finish(this.#queue);
    this.#schedule();
    if (live && !signal.aborted) await this.compare();
  }

  /** What can wait until visitors have their pages: the search index, old releases, compressed texts. */
  async #finish(live: Manifest, options: PublishOptions): Promise<void> {
    const { releases } = this.#options;
    const { signal } = this.#stop;
    const indexed = await publishIndex(live, options, signal);
    if (indexed.live && this.#live?.id === live.id) this.#live = indexed.live;
    if (indexed.reason && !signal.aborted) {
      console.error(`${live.id}: the search index stays as it was. ${indexed.reason}`);
    }
    await releases.exclusive(() => releases.prune()).catch((error: Error) => console.error(error.message));
    const { files, carried } = this.#live!;
    await compressTexts(releases.blobs, { ...carried, ...files }, signal);
  }

  #auditSoon(builder: Builder | undefined): void {
    if (builder) this.#finishing = this.#finishing.then(() => this.#compareFiles(builder));
  }

  /** Compares the live release with one made from scratch; where they differ, it is made again. */
  async #compareFiles(builder: Builder): Promise<void> {
    const live = this.#live;
    if (!live || this.#stop.signal.aborted) return;
    const result = await audit(live, builder, await this.#code(), this.#stop.signal).catch((error: Error) => {
      console.error(error);
      return undefined;
    });
    if (!result || this.#live?.id !== live.id) return;
    this.#audit = result;
    if (result.different.length === 0) return;
    console.error(`${live.id} differs from a build from scratch: ${result.different.join(', ')}`);
    await this.#options.builder.close(); // Its memory cannot be trusted.
    this.ask('audit');
  }

  async #code(): Promise<string> {
    return (this.#codeHash ??= await this.#options.codeHash());
  }

  #change(id: string, change: Partial<Build>): void {
    this.#builds = this.#builds.map((each) => (each.id === id ? { ...each, ...change } : each));
    this.#remember();
  }

  /** A full disk must not stop a publisher that can still say so. */
  #remember(): void {
    this.#changed();
    const write = () => remember(this.#memoryFile, { builds: this.#builds, heldAt: this.#heldAt });
    this.#writing = this.#writing.then(write).catch((error: Error) => console.error(error.message));
  }
}
