import { expect, test } from 'vitest';
import { longDate, startOf } from './dates.ts';
import { dayInBelgium } from '@passerelle/shared/days';

test('a day is the day in Belgium, on both sides of midnight and of the clock change', () => {
  expect(dayInBelgium(new Date('2026-03-01T22:59:00Z'))).toBe('2026-03-01');
  expect(dayInBelgium(new Date('2026-03-01T23:00:00Z'))).toBe('2026-03-02');
  expect(dayInBelgium(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
});

test('a day begins at midnight in Belgium, winter and summer', () => {
  expect(startOf('2026-01-15').toISOString()).toBe('2026-01-14T23:00:00.000Z');
  expect(startOf('2026-07-15').toISOString()).toBe('2026-07-14T22:00:00.000Z');
});

test('a date is written in the words of its language', () => {
  expect(longDate('2026-11-23', 'fr')).toBe('23 novembre 2026');
  expect(longDate('2026-11-23', 'nl')).toBe('23 november 2026');
});
