/**
 * Which build runs when: hints settle, one build runs, one waits, and any number of hints meanwhile are that one.
 * Plain data in, plain data out; the clock is the caller's.
 */
import type { Build } from '@passerelle/shared/publication';

/** After a quiet moment of this length a hint is built at once: one editor, one entry, no wait. */
export const quietMs = 250;

/** Else it waits this long for the next one: publishing ten entries at once is one build more, or few. */
export const settleMs = 25;

/** But an endless stream of hints must not hold back a publication for ever. */
export const longestSettleMs = 15_000;

/** A build that was asked for. */
export interface Ask {
  id: string;
  cause: Build['cause'];
  askedAt: number;
  dueAt: number;
}

export interface Queue {
  building?: Ask;
  waiting?: Ask;
  /** When the last build ended. */
  endedAt?: number;
}

/** Takes one more hint. A hint that comes while one waits joins it, and may push it back a little. */
export function ask(queue: Queue, hint: { id: string; cause: Build['cause']; now: number }): Queue {
  const { id, cause, now } = hint;
  const { building, waiting, endedAt = -Infinity } = queue;
  const first = waiting ?? { id, cause, askedAt: now };
  const isAlone = !building && !waiting && now - endedAt >= quietMs;
  const dueAt = isAlone ? now : Math.min(now + settleMs, first.askedAt + longestSettleMs);
  return { ...queue, waiting: { ...first, dueAt } };
}

/** Starts the waiting build if it is due and nothing else is being built. */
export function take(queue: Queue, now: number): { queue: Queue; started?: Ask } {
  const { building, waiting, ...rest } = queue;
  if (building || !waiting || waiting.dueAt > now) return { queue };
  return { queue: { ...rest, building: waiting }, started: waiting };
}

/** The running build ended, well or not. */
export function finish({ waiting }: Queue, now: number): Queue {
  return { endedAt: now, ...(waiting && { waiting }) };
}

/** When `take` is worth calling again; never while a build runs. */
export function wakeAt({ building, waiting }: Queue): number | undefined {
  return building ? undefined : waiting?.dueAt;
}
