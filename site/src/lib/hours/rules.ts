/** Hours as numbers: small enough to travel with a page, and quick to ask. */
import type { Closure } from '@passerelle/shared/directory/closure';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import { weekdays, weeksOfMonth, type HolidayRule } from '@passerelle/shared/directory/vocabulary';
import { dayNumber, minutesIn, minutesPerDay, type DayNumber } from './local-time.ts';

/** What a holiday does to a row; absent: nothing. */
type OnHoliday = 'closed' | 'unknown';

/** One row of a schedule. */
export interface Rule {
  /** Bit 0 is Monday. */
  days: number;
  /** Bit 0 is the first of the month, bit 5 the last; absent: every week. */
  weeks?: number;
  /** Minutes since midnight, `[opens, closes]`; past 1440, the next morning. Absent: only words tell. */
  hours?: [number, number];
  byAppointment?: true;
  from?: DayNumber;
  until?: DayNumber;
  publicHolidays?: OnHoliday;
  schoolHolidays?: OnHoliday;
}

/** Days on which other rules hold: none at all, when it is closed. */
export interface Exception {
  from: DayNumber;
  until: DayNumber;
  rules: Rule[];
}

export interface Hours {
  rules: Rule[];
  exceptions: Exception[];
}

const bits = (list: object, chosen: string[]) =>
  Object.keys(list).reduce((sum, value, bit) => sum + (chosen.includes(value) ? 2 ** bit : 0), 0);

const onHoliday = (rule: HolidayRule) => (rule === 'open' ? undefined : rule);

function stretch(opensAt: string, closesAt: string): [number, number] {
  const [opens, closes] = [minutesIn(opensAt), minutesIn(closesAt)];
  return [opens, closes > opens ? closes : closes + minutesPerDay];
}

/** Keys without a value are left out, so that a rule is as short in JSON as what it says. */
const without = <Value extends object>(value: Value) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

function ruleOf(row: Schedule): Rule {
  const { days, weekOfMonth, opensAt, closesAt, byAppointment, validFrom, validUntil } = row;
  return {
    days: bits(weekdays, days),
    ...without({
      weeks: weekOfMonth.length > 0 ? bits(weeksOfMonth, weekOfMonth) : undefined,
      hours: opensAt !== undefined && closesAt !== undefined ? stretch(opensAt, closesAt) : undefined,
      byAppointment: byAppointment || undefined,
      from: validFrom === undefined ? undefined : dayNumber(validFrom),
      until: validUntil === undefined ? undefined : dayNumber(validUntil),
      publicHolidays: onHoliday(row.publicHolidays),
      schoolHolidays: onHoliday(row.schoolHolidays),
    }),
  };
}

/** The hours of a place: its rows, and the days on which something else holds. A later exception wins. */
export function hoursOf(schedules: Schedule[], closures: Closure[]): Hours {
  return {
    rules: schedules.map(ruleOf),
    exceptions: closures
      .filter(({ kind }) => kind !== 'message')
      .map(({ from, until, kind, schedules: instead }) => ({
        from: dayNumber(from),
        until: dayNumber(until),
        rules: kind === 'hours' ? instead.map(ruleOf) : [],
      })),
  };
}
