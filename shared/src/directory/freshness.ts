/** Whether a record can still be trusted: the same reckoning at build, in the browser and in the admin. */

/** `verified`: holds. `due`: should be checked again. `stale`: leaves the lists. `never`: nobody checked it yet. */
export type Freshness = 'verified' | 'due' | 'stale' | 'never';

/** Months a record stays in the lists after its verification has run out. */
export const graceMonths = 6;

/**
 * The same day so many months later, `YYYY-MM-DD`; the last of the month where it has no such day.
 *
 * @example monthsAfter('2025-08-31', 6) // '2026-02-28'
 */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** From which day a verification has run out, and from which day the record leaves the lists. */
export function deadlinesOf({ date, everyMonths }: { date: string; everyMonths: number }) {
  return { due: monthsAfter(date, everyMonths), stale: monthsAfter(date, everyMonths + graceMonths) };
}

/** How fresh a record is on a day, `YYYY-MM-DD`. */
export function freshnessOf(
  verification: { date: string; everyMonths: number } | undefined,
  day: string,
): Freshness {
  if (!verification) return 'never';
  const { due, stale } = deadlinesOf(verification);
  if (day >= stale) return 'stale';
  return day >= due ? 'due' : 'verified';
}
