/** Compares the live release with the site made from scratch, when told to, one comparison after the other. */
import { audit, type Audit } from './audit.ts';
import type { Builder } from './build.ts';
import { logError } from './log.ts';
import type { Manifest } from './manifest.ts';

export interface AuditorOptions {
  /** What visitors read now. */
  live: () => Manifest | undefined;
  codeHash: () => Promise<string>;
  today: () => string;
  stop: AbortSignal;
  /** Called when the live release is not what it should be. */
  onDifferent: () => Promise<void>;
}

export class Auditor {
  readonly #options: AuditorOptions;
  #last: Audit | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(options: AuditorOptions) {
    this.#options = options;
  }

  /** The last comparison. */
  get last(): Audit | undefined {
    return this.#last;
  }

  /** Compares with what a builder makes, after whatever is being compared now. */
  ask(builder: Builder | undefined): void {
    if (builder) this.#running = this.#running.then(() => this.#compare(builder));
  }

  /** Waits until nothing is being compared. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #compare(builder: Builder): Promise<void> {
    const { codeHash, today, stop, onDifferent } = this.#options;
    const live = this.#options.live();
    if (!live || stop.aborted) return;
    const result = await audit(live, builder, await codeHash(), today(), stop).catch(
      (error: unknown) => void logError('comparison failed', { id: live.id }, error),
    );
    if (!result || this.#options.live()?.id !== live.id) return;
    this.#last = result;
    if (result.different.length === 0) return;
    logError('differs from a build from scratch', { id: live.id, files: result.different });
    await onDifferent();
  }
}
