/** The publisher: hints and comparisons in, builds one at a time, status out. */
import path from 'node:path';
import { dayInBelgium } from '@passerelle/shared/days';
import type { Build, PublisherStatus } from '@passerelle/shared/publication';
import { Attempts } from './attempts.ts';
import { audit, type Audit } from './audit.ts';
import type { Builder } from './build.ts';
import type { Manifest } from './manifest.ts';
import { Inspector } from './check.ts';
import { Chore, type ChoreTimes } from './chore.ts';
import { compressTexts } from './compress.ts';
import { Memory } from './memory.ts';
import { publish, publishIndex, type PublishOptions } from './publish.ts';
import { ask, finish, take, wakeAt, type Ask, type Queue } from './queue.ts';
import { release } from './release.ts';
import { releaseId } from './releases.ts';
import { CmsState } from './revision.ts';

export interface PublisherOptions extends Omit<PublishOptions, 'codeHash' | 'day' | 'inspector'> {
  siteUrl: string;
  cmsUrl: string;
  buildToken: string;
  /** The state of the site's source now. */
  codeHash: () => Promise<string>;
  /** Today where the readers are. */
  today?: () => string;
  /** How often the live release is compared with the CMS. */
  compareEveryMs?: number;
  /** How the site is made from scratch, for comparison. */
  auditor?: Builder;
  auditEveryMs?: number;
  /** When recent pages are taken into the whole search index. */
  wholeIndexTimes?: ChoreTimes;
}

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #memory: Memory;
  readonly #cms: CmsState;
  readonly #attempts = new Attempts();
  readonly #stop = new AbortController();
  readonly #inspector: Inspector;
  readonly #today: () => string;
  #queue: Queue = {};
  #live: Manifest | undefined;
  #codeHash: string | undefined;
  #wake: NodeJS.Timeout | undefined;
  #interval: NodeJS.Timeout | undefined;
  #auditInterval: NodeJS.Timeout | undefined;
  #audit: Audit | undefined;
  #running: Promise<void> = Promise.resolve();
  /** Indexing follows publishing; comparing follows whatever is going on. */
  #indexing: Promise<void> = Promise.resolve();
  #auditing: Promise<void> = Promise.resolve();
  #pruning: Promise<void> = Promise.resolve();
  readonly #tidying = new Chore(() => this.#tidy(), { quietMs: 2_000, longestMs: 20_000 });
  /** Ends what can wait, when there is something to publish. */
  #waitingStop = new AbortController();
  readonly #wholeIndexing: Chore;

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#memory = new Memory(path.join(options.releases.dataDir, 'publisher.json'));
    this.#cms = new CmsState(options);
    this.#today = options.today ?? (() => dayInBelgium(new Date()));
    this.#inspector = new Inspector(options.releases.blobs, options.siteUrl);
    const { wholeIndexTimes = { quietMs: 60_000, longestMs: 15 * 60_000 } } = options;
    this.#wholeIndexing = new Chore(async () => {
      this.#indexSoon('whole');
      await this.#indexing;
    }, wholeIndexTimes);
  }

  /** Clears leftovers, then asks for a build if what is online is not what should be. */
  async start(): Promise<void> {
    const { releases, compareEveryMs = 30_000, auditEveryMs = 24 * 3_600_000 } = this.#options;
    await releases.cleanUp();
    await this.#memory.recall(new Date());
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
    this.#waitingStop.abort();
    await this.#running;
    await this.#tidying.stop();
    await this.#wholeIndexing.stop();
    await this.#indexing;
    await this.#auditing;
    await this.#options.builder.close();
    await this.#memory.settled();
  }

  /** Asks for a build. Many hints make one build. */
  ask(cause: Build['cause']): void {
    if (this.#stop.signal.aborted) return;
    const waited = this.#queue.waiting;
    const id = this.#nextId();
    this.#queue = ask(this.#queue, { id, cause, now: performance.now() });
    const asked = this.#queue.waiting!;
    if (!waited) {
      const requestedAt = new Date().toISOString();
      this.#memory.add({ id: asked.id, state: 'queued', cause, requestedAt });
    }
    this.#schedule();
  }

  /** Compares what is online with the CMS's revision, the site's source and the day: a lost webhook heals here. */
  async compare(): Promise<void> {
    const { revision } = await this.#cms.ask();
    if (revision === undefined || revision === this.#memory.heldAt) return;
    if (this.#queue.building || this.#queue.waiting) return;
    const codeHash = await this.#code();
    const live = this.#live;
    const sameCode = live?.codeHash === codeHash;
    const fresh = sameCode && live.revision === revision && live.day === this.#today();
    if (fresh || !this.#attempts.mayTry(`${revision} ${codeHash}`, performance.now())) return;
    this.ask(!sameCode ? 'start' : live.revision === revision ? 'day' : 'revision');
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
    const [id, publishedAt] = [this.#nextId(), new Date().toISOString()];
    // A release of its own: pages opened a moment ago still find their styles.
    this.#live = await releases.exclusive(() => release(releases, { ...before, id, publishedAt }));
    this.#memory.hold((await this.#cms.ask()).revision);
    const { revision, pages } = before;
    const times = { requestedAt: publishedAt, startedAt: publishedAt, endedAt: new Date().toISOString() };
    this.#memory.add({ id, state: 'online', cause: 'rollback', ...times, revision, pages });
    return id;
  }

  /** Calls back at every change of the status, until told to stop. */
  watch(listener: () => void): () => void {
    return this.#memory.watch(listener);
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
      ...(this.#memory.heldAt !== undefined && { held: true }),
      ...(this.#audit && { audit: this.#audit }),
      cms: this.#cms.known,
      builds: this.#memory.builds,
    };
  }

  /** After every release there is, whatever the clock says. */
  #nextId(): string {
    return releaseId(new Date(), this.#live?.id);
  }

  #schedule(): void {
    clearTimeout(this.#wake);
    const at = wakeAt(this.#queue);
    if (at === undefined) return;
    this.#wake = setTimeout(
      () => {
        const { queue, started } = take(this.#queue, performance.now());
        this.#queue = queue;
        if (started) this.#running = this.#run(started);
        else this.#schedule();
      },
      Math.max(0, at - performance.now()),
    );
  }

  async #run({ id, cause }: Ask): Promise<void> {
    const { signal } = this.#stop;
    this.#waitingStop.abort();
    this.#waitingStop = new AbortController();
    this.#memory.change(id, { state: 'building', startedAt: new Date().toISOString() });
    console.log(`${id}: building (${cause})`);
    await this.#pruning;
    const options = await this.#publishOptions();
    const { codeHash } = options;
    // Whoever asks for it has a reason to trust nothing that was rendered before.
    const fromScratch = cause === 'request' || cause === 'audit';
    const result = await publish(id, { ...options, fromScratch }, signal);
    // Told as cut short at the next start, which takes it up again.
    if (signal.aborted && !result.live) return;
    const { report, live, reason } = result;
    if (live) {
      this.#live = live;
      this.#memory.hold(undefined);
    }
    const built = report?.revision ?? (live ? undefined : (await this.#cms.ask()).revision);
    if (!live) this.#attempts.failed(`${built} ${codeHash}`, performance.now());
    this.#memory.change(id, {
      state: live ? 'online' : 'failed',
      endedAt: new Date().toISOString(),
      faults: report?.faults ?? [],
      warnings: report?.warnings ?? [],
      ...(built !== undefined && { revision: built }),
      ...(live && { pages: live.pages }),
      ...(reason !== undefined && { reason }),
    });
    console.log(`${id}: ${live ? `online, ${live.pages} pages` : `failed. ${reason}`}`);
    if (live) this.#indexSoon('recent');
    this.#tidying.ask();
    this.#queue = finish(this.#queue, performance.now());
    this.#schedule();
    if (live && !signal.aborted) await this.compare();
  }

  async #publishOptions(): Promise<PublishOptions> {
    return { ...this.#options, inspector: this.#inspector, codeHash: await this.#code(), day: this.#today() };
  }

  /** The search index follows the pages. */
  #indexSoon(kind: 'recent' | 'whole'): void {
    this.#indexing = this.#indexing.then(async () => {
      const stop = this.#stop.signal;
      const pages = this.#live;
      if (!pages || stop.aborted) return;
      const signal = kind === 'whole' ? AbortSignal.any([stop, this.#waitingStop.signal]) : stop;
      const { live, recent, reason } = await publishIndex(pages, kind, await this.#publishOptions(), signal);
      if (live && this.#live?.id === pages.id) this.#live = live;
      if (reason && !signal.aborted)
        console.error(`${pages.id}: the search index stays as it was. ${reason}`);
      if (recent > 0) this.#wholeIndexing.ask();
    });
  }

  /** Old releases go, texts are compressed; the next publication interrupts it. */
  async #tidy(): Promise<void> {
    const { releases, builder } = this.#options;
    await (this.#indexing = this.#indexing.then(() => this.#prune()));
    // Ended because it grew too large, or killed: warm again before the next editor needs it.
    if (builder.isCold?.()) this.#auditSoon(builder);
    if (this.#live) {
      const { files, carried } = this.#live;
      await compressTexts(releases.blobs, { ...carried, ...files }, this.#waitingStop.signal);
    }
  }

  /** Nothing may be made meanwhile: bytes that no release names yet would be taken for old ones. */
  async #prune(): Promise<void> {
    const { releases } = this.#options;
    if (this.#queue.building) return; // Its end asks again.
    this.#pruning = releases
      .exclusive(() => releases.prune())
      .catch((error: Error) => console.error(error.message));
    await this.#pruning;
  }

  #auditSoon(builder: Builder | undefined): void {
    if (builder) this.#auditing = this.#auditing.then(() => this.#compareFiles(builder));
  }

  /** Compares the live release with one made from scratch; where they differ, it is made again. */
  async #compareFiles(builder: Builder): Promise<void> {
    const live = this.#live;
    if (!live || this.#stop.signal.aborted) return;
    const result = await audit(live, builder, await this.#code(), this.#today(), this.#stop.signal).catch(
      (error: Error) => void console.error(error),
    );
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
}
