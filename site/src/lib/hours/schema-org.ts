/**
 * Hours as schema.org wants them (https://schema.org/OpeningHoursSpecification): weekly rows as they are, and day by
 * day what no weekly row can say: the second Tuesday, a holiday, a closure.
 */
import type { Closure } from '@passerelle/shared/directory/closure';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import type { Weekday } from '@passerelle/shared/directory/vocabulary';
import { isPublicHoliday } from './holidays.ts';
import { dayName, dayNumber, minuteOf } from './local-time.ts';
import { stretchesOn } from './opening.ts';
import { hoursOf } from './rules.ts';

interface OpeningHoursSpecification {
  '@type': 'OpeningHoursSpecification';
  dayOfWeek?: string[];
  opens?: string;
  closes?: string;
  validFrom?: string;
  validThrough?: string;
}

const names: Record<Weekday, string> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** How many days ahead the particular days are said. */
const daysAhead = 90;

/** Searchers who come unannounced are told only of hours that are sure and for everybody. */
const isForAnybody = ({ byAppointment, opensAt }: Schedule) => !byAppointment && opensAt !== undefined;

const type = 'OpeningHoursSpecification' as const;

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * The properties of a place or service for the three months from a day, `YYYY-MM-DD`; empty when nothing is known. A
 * particular day replaces the weekly rows; opening and closing at 00:00 is closed all day, as Google reads it.
 */
export function schemaOrgHours(schedules: Schedule[], closures: Closure[], today: string) {
  const open = schedules.filter(isForAnybody);
  const weekly = open.filter(({ weekOfMonth }) => weekOfMonth.length === 0);
  if (open.length === 0) return {};
  const hours = hoursOf(open, closures);
  const usual = hoursOf(
    weekly.map((row) => ({ ...row, publicHolidays: 'open', schoolHolidays: 'open' })),
    [],
  );
  const special: OpeningHoursSpecification[] = [];
  for (let day = dayNumber(today); day < dayNumber(today) + daysAhead; day += 1) {
    const sure = stretchesOn(hours, day).filter(({ doubt }) => doubt === undefined);
    const asUsual = stretchesOn(usual, day);
    const isUsual = JSON.stringify(sure) === JSON.stringify(asUsual);
    if (isUsual && !isPublicHoliday(day)) continue;
    if (sure.length === 0 && asUsual.length === 0) continue;
    const date = dayName(day);
    const times =
      sure.length === 0
        ? [{ opens: '00:00', closes: '00:00' }]
        : sure.map(({ from, until }) => ({ opens: clock(minuteOf(from)), closes: clock(minuteOf(until)) }));
    special.push(...times.map((each) => ({ '@type': type, ...each, validFrom: date, validThrough: date })));
  }
  const regular = weekly.map((row): OpeningHoursSpecification => ({
    '@type': type,
    dayOfWeek: row.days.map((day) => `https://schema.org/${names[day]}`),
    opens: row.opensAt!,
    closes: row.closesAt!,
    ...(row.validFrom !== undefined && { validFrom: row.validFrom }),
    ...(row.validUntil !== undefined && { validThrough: row.validUntil }),
  }));
  return {
    ...(regular.length > 0 && { openingHoursSpecification: regular }),
    ...(special.length > 0 && { specialOpeningHoursSpecification: special }),
  };
}
