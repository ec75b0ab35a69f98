/**
 * The same hours asked of another program: opening_hours.js reads what osm.ts wrote, and both must answer alike. It
 * holds the engine and the export at once, over two years that change clocks four times.
 */
import OpeningHours from 'opening_hours';
import { beforeAll, describe, expect, test } from 'vitest';
import { isOftenClosed, isPublicHoliday, isSchoolHoliday } from './holidays.ts';
import { dayName, dayNumber, dayOf, localMinute, minuteOf } from './local-time.ts';
import { openingAt } from './opening.ts';
import { osmHours } from './osm.ts';
import { hoursOf } from './rules.ts';
import { chance, sampledHours } from './sampled-hours.ts';

const place = { lat: 50.46, lon: 4.86, address: { country_code: 'be', state: 'FR' } };
const reference = (value: string) => new OpeningHours(value, place);

/** Two school years; the reference knows no later school holiday. */
const from = Date.UTC(2025, 7, 25);
const until = Date.UTC(2027, 6, 2);
const clockChanges = ['2025-10-26T00:00Z', '2026-03-29T00:00Z', '2026-10-25T00:00Z', '2027-03-28T00:00Z'].map(
  (instant) => Date.parse(instant),
);

const minute = 60_000;

/** Minutes all over the two years, and every quarter of the nights in which clocks change. */
function instants(seed: number): Date[] {
  const random = chance(seed);
  const anywhere = Array.from(
    { length: 200 },
    () => from + Math.floor((random() * (until - from)) / minute) * minute,
  );
  const changes = clockChanges.flatMap((start) =>
    Array.from({ length: 16 }, (_, quarter) => start + quarter * 15 * minute),
  );
  return [...anywhere, ...changes].map((each) => new Date(each)).filter(isComparable);
}

/** Days after a clock change, on which the reference counts the end of a night from a midnight an hour away. */
const nightsAfterChanges = ['2025-10-27', '2026-03-30', '2026-10-26', '2027-03-29'];

function isComparable(instant: Date): boolean {
  const now = localMinute(instant);
  const isSmallHours = minuteOf(now) < 600;
  return !isOftenClosed(dayOf(now)) && !(isSmallHours && nightsAfterChanges.includes(dayName(dayOf(now))));
}

beforeAll(() => {
  // The reference reads the machine's clock; ours reads Belgium's wherever it runs.
  process.env.TZ = 'Europe/Brussels';
});

const seeds = Array.from({ length: 80 }, (_, index) => index + 1);

test.each(seeds)('place %i is open, closed or not confirmed exactly when the reference says so', (seed) => {
  const { schedules, closures } = sampledHours(seed);
  const value = osmHours(schedules, closures);
  const other = reference(value);
  const hours = hoursOf(schedules, closures);
  const differing = instants(seed).flatMap((instant) => {
    const ours = openingAt(hours, localMinute(instant)).state;
    const said = other.getStateString(instant);
    const theirs = said === 'close' ? 'closed' : said === 'unknown' ? 'unconfirmed' : said;
    // After rows have run out, nobody knows what holds: ours says so, a closed door is all the format can say.
    const isOver =
      ours === 'unconfirmed' &&
      theirs === 'closed' &&
      schedules.every((row) => row.validUntil && row.validUntil < dayName(dayOf(localMinute(instant))));
    return ours === theirs || isOver
      ? []
      : [`${instant.toISOString()} ${value}: ${ours}, the reference: ${theirs}`];
  });
  expect(differing).toEqual([]);
});

test.each(seeds.slice(0, 24))('place %i opens next when the reference says so', (seed) => {
  const { schedules, closures } = sampledHours(seed);
  const other = reference(osmHours(schedules, closures));
  const hours = hoursOf(schedules, closures);
  for (const instant of instants(seed).slice(0, 40)) {
    const { state, opens } = openingAt(hours, localMinute(instant));
    if (state !== 'closed' || !opens || dayOf(opens.at) >= dayNumber('2027-07-01')) continue;
    if (isOftenClosed(dayOf(opens.at))) continue;
    expect(localMinute(other.getNextChange(instant)!), instant.toISOString()).toBe(opens.at);
  }
});

describe('the calendar', () => {
  const days = Array.from({ length: (until - from) / 86_400_000 }, (_, index) => from / 86_400_000 + index);

  test('has the public holidays of the reference', () => {
    const other = reference('PH');
    const theirs = days.filter((day) => other.getState(new Date(`${dayName(day)}T12:00`)));
    expect(days.filter(isPublicHoliday).map(dayName)).toEqual(theirs.map(dayName));
  });

  test('has its school holidays', () => {
    const other = reference('SH');
    const theirs = days.filter(
      (day) => other.getState(new Date(`${dayName(day)}T12:00`)) && !isOftenClosed(day),
    );
    expect(days.filter((day) => isSchoolHoliday(day)).map(dayName)).toEqual(theirs.map(dayName));
  });
});
