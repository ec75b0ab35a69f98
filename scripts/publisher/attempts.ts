/** When the same thing, having failed, may be tried again without anybody asking: ever later, never in a loop. */

const firstPauseMs = 30_000;
const longestPauseMs = 5 * 60_000;

export class Attempts {
  #last: { of: string; count: number; at: number } | undefined;

  /** Building this failed. */
  failed(of: string, now: number): void {
    const count = this.#last?.of === of ? this.#last.count + 1 : 1;
    this.#last = { of, count, at: now };
  }

  /** Whether enough time passed since it last failed; anything else may always be tried. */
  mayTry(of: string, now: number): boolean {
    if (this.#last?.of !== of) return true;
    const pause = Math.min(firstPauseMs * 2 ** (this.#last.count - 1), longestPauseMs);
    return now - this.#last.at >= pause;
  }
}
