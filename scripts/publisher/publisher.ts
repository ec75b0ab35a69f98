/** The publisher: hints and comparisons in, builds one at a time, status out. */
import path from 'node:path';
import { dayInBelgium } from '@passerelle/shared/days';
import type { Build, PublisherStatus } from '@passerelle/shared/publication';
import { Attempts } from './attempts.ts';
import { Auditor } from './auditor.ts';
import type { Manifest } from './manifest.ts';
import { Inspector } from './check.ts';
import { Chore } from './chore.ts';
import { compressTexts } from './compress.ts';
import { erase } from './erase.ts';
import { logError, logInfo } from './log.ts';
import { Memory } from './memory.ts';
import { outcomeOf, publish, publishIndex, type PublishOptions } from './publish.ts';
import type { PublisherOptions } from './publisher-options.ts';
import { ask, finish, take, wakeAt, type Ask, type Queue } from './queue.ts';
import { release } from './release.ts';
import { releaseId } from './releases.ts';
import { CmsState } from './revision.ts';
import { statusOf } from './status.ts';

export class Publisher {
  readonly #options: PublisherOptions;
  readonly #memory: Memory;
  readonly #cms: CmsState;
  readonly #attempts = new Attempts();
  readonly #stop = new AbortController();
  readonly #inspector: Inspector;
  readonly #auditor: Auditor;
  readonly #today: () => string;
  #queue: Queue = {};
  #live: Manifest | undefined;
  #codeHash: string | undefined;
  #wake: NodeJS.Timeout | undefined;
  #interval: NodeJS.Timeout | undefined;
  #auditInterval: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  /** Follows publishing. */
  #indexing: Promise<void> = Promise.resolve();
  #pruning: Promise<void> = Promise.resolve();
  readonly #tidying = new Chore(() => this.#tidy(), { quietMs: 2_000, longestMs: 20_000 });
  /** Ends what can wait, when there is something to publish. */
  #waitingStop = new AbortController();
  readonly #wholeIndexing: Chore;
  /** How many pages the next build may fall to. */
  #acceptedPages: number | undefined;
  /** What is no longer published is to leave all that is kept. */
  #purging: 'no' | 'asked' | 'ready' = 'no';

  constructor(options: PublisherOptions) {
    this.#options = options;
    this.#memory = new Memory(path.join(options.releases.dataDir, 'publisher.json'));
    this.#cms = new CmsState(options);
    this.#today = options.today ?? (() => dayInBelgium(new Date()));
    this.#inspector = new Inspector(options.releases.blobs, options.siteUrl);
    this.#auditor = new Auditor({
      live: () => this.#live,
      codeHash: () => this.#code(),
      today: this.#today,
      stop: this.#stop.signal,
      onDifferent: async () => {
        await options.builder.close(); // Its memory cannot be trusted.
        this.ask('audit');
      },
    });
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
    this.#auditInterval = setInterval(() => this.#auditor.ask(this.#options.auditor), auditEveryMs);
    // A renderer is cold until its first work: made to compare, it is warm when an editor needs it.
    if (!this.#queue.waiting) this.#auditor.ask(this.#options.builder);
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
    await this.#auditor.settled();
    await this.#options.builder.close();
    await this.#options.indexer?.close();
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

  /** Puts online what was held back for having far fewer pages; false when nothing is. */
  accept(): boolean {
    const pages = this.#memory.builds.find(({ state }) => state === 'failed' || state === 'online')?.heldBack;
    if (pages === undefined) return false;
    this.#acceptedPages = pages;
    this.ask('accept');
    return true;
  }

  /** Publishes from scratch, then takes what is no longer published out of all that is kept. */
  purge(): void {
    this.#purging = 'asked';
    this.ask('purge');
  }

  /** Calls back at every change of the status, until told to stop. */
  watch(listener: () => void): () => void {
    return this.#memory.watch(listener);
  }

  /** `GET /status`. */
  status(): PublisherStatus {
    const [live, memory, audit, cms] = [this.#live, this.#memory, this.#auditor.last, this.#cms.known];
    return statusOf({ queue: this.#queue, live, siteUrl: this.#options.siteUrl, memory, audit, cms });
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
    logInfo('building', { id, cause });
    await this.#pruning;
    const options = await this.#publishOptions();
    const { codeHash } = options;
    // Whoever asks for it has a reason to trust nothing that was rendered before.
    if (this.#purging === 'asked') this.#purging = 'ready'; // What was withdrawn before that is no longer read.
    const fromScratch = cause === 'request' || cause === 'audit' || this.#purging === 'ready';
    const acceptedPages = this.#acceptedPages;
    this.#acceptedPages = undefined;
    const result = await publish(id, { ...options, fromScratch, acceptedPages }, signal);
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
      ...outcomeOf(result),
      ...(built !== undefined && { revision: built }),
      endedAt: new Date().toISOString(),
    });
    if (live) logInfo('online', { id, pages: live.pages, revision: live.revision });
    else logError('failed', { id, reason });
    if (live) this.#indexSoon(this.#purging === 'ready' ? 'whole' : 'recent');
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
      if (reason && !signal.aborted) logError('search index stays as it was', { id: pages.id, reason });
      if (this.#purging === 'ready' && !reason && recent === 0) await this.#erase(pages.publication);
      if (recent > 0) this.#wholeIndexing.ask();
    });
  }

  /** Old releases go, texts are compressed; the next publication interrupts it. */
  async #tidy(): Promise<void> {
    const { releases, builder } = this.#options;
    await (this.#indexing = this.#indexing.then(() => this.#prune()));
    // Ended because it grew too large, or killed: warm again before the next editor needs it.
    if (builder.isCold?.()) this.#auditor.ask(builder);
    if (this.#live) {
      const { files, carried } = this.#live;
      await compressTexts(releases.blobs, new Map([...carried, ...files]), this.#waitingStop.signal);
    }
  }

  /** Nothing may be made meanwhile: bytes that no release names yet would be taken for old ones. */
  async #prune(): Promise<void> {
    const { releases } = this.#options;
    if (this.#queue.building) return; // Its end asks again.
    this.#pruning = releases
      .exclusive(() => releases.prune())
      .catch((error: Error) => logError('old releases stay', {}, error));
    await this.#pruning;
  }

  /** Everything kept is what is published now; unless something else is on its way, which comes here at its end. */
  async #erase(publication: string): Promise<void> {
    const { releases } = this.#options;
    const live = this.#live;
    if (live?.publication !== publication || this.#queue.building) return;
    const erased = releases.exclusive(() => erase(releases, live, this.#nextId()));
    this.#pruning = erased.then(
      (alone) => {
        this.#live = alone;
        this.#purging = 'no';
        this.#memory.purged(new Date());
        logInfo('purged', { id: alone.id });
      },
      (error: unknown) => logError('not purged', { id: live.id }, error),
    );
    await this.#pruning;
  }

  async #code(): Promise<string> {
    return (this.#codeHash ??= await this.#options.codeHash());
  }
}
