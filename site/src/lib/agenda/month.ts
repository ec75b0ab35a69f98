/** A month as a wall calendar shows it: whole weeks from Monday, days of the neighbouring months left blank. */
import { dayName, dayNumber, weekdayOf } from '../hours/local-time.ts';

export interface Month {
  /** Every day, `YYYY-MM-DD`. */
  days: string[];
  /** The weekday of the first, from 1, Monday, to 7. */
  startsOn: number;
}

/** @param month `YYYY-MM` */
export function monthOf(month: string): Month {
  const first = dayNumber(`${month}-01`);
  const days: string[] = [];
  for (let day = first; dayName(day).startsWith(month); day += 1) days.push(dayName(day));
  return { days, startsOn: weekdayOf(first) + 1 };
}
