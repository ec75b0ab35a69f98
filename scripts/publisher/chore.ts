/** Work that nobody waits for: it starts when nobody asked for anything during a while. */
import { logError } from './log.ts';

export interface ChoreTimes {
  /** How long nobody must have asked. */
  quietMs: number;
  /** But an office that publishes all day must not put it off for ever. */
  longestMs: number;
}

export class Chore {
  readonly #work: () => Promise<void>;
  readonly #times: ChoreTimes;
  #askedAt: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(work: () => Promise<void>, times: ChoreTimes) {
    this.#work = work;
    this.#times = times;
  }

  /** Asks for it; asking again puts it off. */
  ask(): void {
    const now = performance.now();
    this.#askedAt ??= now;
    const { quietMs, longestMs } = this.#times;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#askedAt = undefined;
        this.#running = this.#running
          .then(this.#work)
          .catch((error: Error) => logError('work that waited failed', {}, error));
      },
      Math.max(0, Math.min(now + quietMs, this.#askedAt + longestMs) - now),
    );
  }

  /** No more of it; waits for what runs. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#running;
  }
}
