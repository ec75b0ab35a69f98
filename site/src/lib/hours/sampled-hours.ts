/** Schedules made up for tests, the same ones at each run. */
import type { Closure } from '@passerelle/shared/directory/closure';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import {
  weekdays,
  weeksOfMonth,
  type Weekday,
  type WeekOfMonth,
} from '@passerelle/shared/directory/vocabulary';

/** A small repeatable source of chance (mulberry32): numbers from 0 to 1. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A row as an editor makes it who fills in only days and hours. */
export const plainRow: Schedule = {
  days: ['MO', 'TU', 'WE', 'TH', 'FR'],
  weekOfMonth: [],
  opensAt: '09:00',
  closesAt: '12:00',
  byAppointment: false,
  validFrom: undefined,
  validUntil: undefined,
  publicHolidays: 'closed',
  schoolHolidays: 'open',
  note: undefined,
};

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Several rows of one place, with what its kind of place would have: breaks, months, periods, holidays, nights. */
export function sampledHours(seed: number): { schedules: Schedule[]; closures: Closure[] } {
  const random = chance(seed);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)]!;
  const some = <Value>(values: readonly Value[], share: number) => values.filter(() => random() < share);
  // A night that ends on a holiday: the reference takes the whole day away, its small hours included.
  const isNight = random() < 0.15;
  const publicHolidays = isNight ? 'open' : pick(['closed', 'closed', 'open', 'unknown'] as const);
  const schoolHolidays = isNight ? 'open' : pick(['unknown', 'closed', 'open'] as const);
  const validity =
    random() < 0.25 ? { validFrom: '2026-09-01', validUntil: pick(['2027-02-17', '2027-06-30']) } : {};
  const days = some(Object.keys(weekdays) as Weekday[], 0.5);
  const base = {
    ...plainRow,
    days: days.length > 0 ? days : (['TU'] as Weekday[]),
    weekOfMonth: random() < 0.3 ? some(Object.keys(weeksOfMonth) as WeekOfMonth[], 0.3) : [],
    byAppointment: random() < 0.2,
    publicHolidays,
    schoolHolidays,
    ...validity,
  };
  const opens = 420 + Math.floor(random() * 16) * 15;
  const morning = { ...base, opensAt: time(opens), closesAt: time(opens + 150) };
  const afternoon = {
    ...base,
    days: some(base.days, 0.7),
    opensAt: time(opens + 195),
    closesAt: time(opens + 420),
  };
  const night = { ...base, opensAt: '20:00', closesAt: pick(['02:00', '08:30', '00:00']) };
  const rows = isNight ? [night] : [morning, afternoon].filter((row) => row.days.length > 0);
  const away: Closure = {
    from: '2026-12-24',
    until: '2027-01-03',
    kind: 'closure',
    text: undefined,
    schedules: [],
  };
  const changed: Closure = {
    from: '2026-10-20',
    until: '2026-10-28',
    kind: 'hours',
    text: undefined,
    schedules: [
      {
        ...base,
        weekOfMonth: [],
        validFrom: undefined,
        validUntil: undefined,
        publicHolidays: 'open',
        schoolHolidays: 'open',
        opensAt: '10:00',
        closesAt: '11:30',
      },
    ],
  };
  return { schedules: rows, closures: isNight ? [] : some([away, changed], 0.4) };
}
