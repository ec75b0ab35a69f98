/** Somebody who looks for a course must not be sent to a group that is full or has left without them. */
import { expect, test } from 'vitest';
import { byIntake, canEnrol, intakeOf } from './intake.ts';

const day = '2026-11-25';
const course = (told: Partial<Parameters<typeof intakeOf>[0]>) =>
  intakeOf({ startsOn: undefined, rollingIntake: false, placesLeft: undefined, ...told }, day);

test('on its first day a group can still be joined, the day after it cannot', () => {
  expect(course({ startsOn: day })).toEqual({ state: 'coming', on: day });
  expect(course({ startsOn: '2026-11-24' })).toEqual({ state: 'over', on: '2026-11-24' });
  expect(canEnrol(course({ startsOn: '2026-11-24' }))).toBe(false);
});

test('a full group is full whatever else is known, and one that has begun is over, not full', () => {
  expect(course({ startsOn: '2027-01-11', placesLeft: 0 })).toEqual({ state: 'full', on: '2027-01-11' });
  expect(course({ rollingIntake: true, placesLeft: 0 }).state).toBe('full');
  expect(course({ startsOn: '2026-09-14', placesLeft: 0 }).state).toBe('over');
});

test('nobody is promised a place where nothing is known', () => {
  expect(course({})).toEqual({ state: 'unknown' });
  expect(canEnrol(course({}))).toBe(false);
  expect(canEnrol(course({ placesLeft: 3, rollingIntake: true, startsOn: '2026-09-14' }))).toBe(true);
});

test('what can be begun soonest comes first, full groups last', () => {
  const sorted = [
    course({ startsOn: '2027-01-11', placesLeft: 0 }),
    course({ startsOn: '2026-09-14' }),
    course({}),
    course({ startsOn: '2027-02-01' }),
    course({ startsOn: '2027-01-11' }),
    course({ rollingIntake: true }),
  ].toSorted(byIntake);
  expect(sorted.map(({ state }) => state)).toEqual([
    'anyTime',
    'coming',
    'coming',
    'unknown',
    'over',
    'full',
  ]);
  expect(sorted[1]).toEqual({ state: 'coming', on: '2027-01-11' });
});
