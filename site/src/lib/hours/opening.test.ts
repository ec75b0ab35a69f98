import type { Closure } from '@passerelle/shared/directory/closure';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import { expect, test } from 'vitest';
import { easter } from './holidays.ts';
import { dayName, dayNumber, localMinute, minutesPerDay } from './local-time.ts';
import { openingAt } from './opening.ts';
import { hoursOf } from './rules.ts';
import { plainRow } from './sampled-hours.ts';

const row = plainRow;
const afternoon: Schedule = { ...row, opensAt: '13:00', closesAt: '16:00' };
const away: Closure = {
  from: '2026-12-24',
  until: '2027-01-03',
  kind: 'closure',
  text: undefined,
  schedules: [],
};

/** A Belgian clock: `2026-11-24 09:30`. */
const at = (moment: string) => {
  const [day, time] = moment.split(' ') as [string, string];
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return dayNumber(day) * minutesPerDay + hours * 60 + minutes;
};
const ask = (rows: Schedule[], moment: string, closures: Closure[] = []) =>
  openingAt(hoursOf(rows, closures), at(moment));

test('a visitor in the morning knows when the break begins', () => {
  expect(ask([row, afternoon], '2026-11-24 09:30')).toMatchObject({
    state: 'open',
    until: at('2026-11-24 12:00'),
  });
});

test('two stretches that touch are one', () => {
  const noon = { ...row, opensAt: '12:00', closesAt: '13:30' };
  expect(ask([row, noon], '2026-11-24 09:30').until).toBe(at('2026-11-24 13:30'));
});

test('on Friday evening it opens on Monday', () => {
  expect(ask([row], '2026-11-27 18:00')).toMatchObject({
    state: 'closed',
    opens: { at: at('2026-11-30 09:00') },
  });
});

test('after a closure that spans New Year it opens on the first day nothing keeps it shut', () => {
  expect(ask([row], '2026-12-24 10:00', [away])).toMatchObject({
    state: 'closed',
    opens: { at: at('2027-01-04 09:00') },
  });
});

test('no hours at all are not confirmed, never "closed"', () => {
  expect(ask([], '2026-11-24 09:30')).toEqual({ state: 'unconfirmed', byAppointment: false });
});

test('appointments without hours say so', () => {
  const call = { ...row, days: [], opensAt: undefined, closesAt: undefined, byAppointment: true };
  expect(ask([call], '2026-11-24 09:30')).toEqual({ state: 'unconfirmed', byAppointment: true });
});

test('hours that ran out are not confirmed', () => {
  expect(ask([{ ...row, validUntil: '2026-06-30' }], '2026-11-24 09:30').state).toBe('unconfirmed');
});

test('during school holidays usual hours are not confirmed unless somebody said so', () => {
  const unsaid = { ...row, schoolHolidays: 'unknown' as const };
  expect(ask([unsaid], '2026-12-22 09:30')).toMatchObject({ state: 'unconfirmed', doubt: 'schoolHoliday' });
  expect(ask([unsaid], '2026-12-22 20:00').state).toBe('closed');
  expect(ask([row], '2026-12-22 09:30').state).toBe('open');
});

test('a school year whose holidays are not decided yet is not confirmed', () => {
  expect(ask([{ ...row, schoolHolidays: 'closed' }], '2027-10-05 09:30').state).toBe('unconfirmed');
});

test('the day of the Fédération is not confirmed where public holidays close', () => {
  expect(ask([{ ...row, days: ['MO'] }], '2027-09-27 09:30').state).toBe('unconfirmed');
  expect(ask([{ ...row, days: ['MO'], publicHolidays: 'open' }], '2027-09-27 09:30').state).toBe('open');
});

test('a night belongs to the evening it began', () => {
  const night = { ...row, days: ['FR' as const], opensAt: '20:00', closesAt: '02:00' };
  expect(ask([night], '2026-11-28 01:30')).toMatchObject({ state: 'open', until: at('2026-11-28 02:00') });
  expect(ask([night], '2026-11-28 02:00').state).toBe('closed');
});

test('what never closes has no end', () => {
  const always = { ...row, days: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as Schedule['days'] };
  const open = ask(
    [{ ...always, opensAt: '00:00', closesAt: '00:00', publicHolidays: 'open' }],
    '2026-11-24 03:00',
  );
  expect(open).toEqual({ state: 'open', byAppointment: false, doubt: undefined });
});

test('a walk-in hour within a morning of appointments ends the appointments when it starts', () => {
  const rows = [
    { ...row, byAppointment: true },
    { ...row, opensAt: '10:00', closesAt: '11:00' },
  ];
  expect(ask(rows, '2026-11-24 09:30')).toMatchObject({ byAppointment: true, until: at('2026-11-24 10:00') });
  expect(ask(rows, '2026-11-24 10:30')).toMatchObject({
    byAppointment: false,
    until: at('2026-11-24 11:00'),
  });
});

test('a clock is read in Belgium, before and after it changes', () => {
  expect(localMinute(new Date('2026-03-29T00:59Z'))).toBe(at('2026-03-29 01:59'));
  expect(localMinute(new Date('2026-03-29T01:00Z'))).toBe(at('2026-03-29 03:00'));
  expect(localMinute(new Date('2026-10-25T00:30Z'))).toBe(localMinute(new Date('2026-10-25T01:30Z')));
});

test.each([
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter %i', (year, day) => {
  expect(dayName(easter(year))).toBe(day);
});

test('appointments on days to be agreed are by appointment, even when their hours are known', () => {
  const agreed = { ...row, days: [], byAppointment: true };
  expect(ask([agreed], '2026-11-24 09:30')).toEqual({ state: 'unconfirmed', byAppointment: true });
});
