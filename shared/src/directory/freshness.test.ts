import { expect, test } from 'vitest';
import { deadlinesOf, freshnessOf, monthsAfter } from './freshness.ts';

test('a month later is the same day, or the last there is', () => {
  expect(monthsAfter('2025-08-31', 6)).toBe('2026-02-28');
  expect(monthsAfter('2026-11-03', 12)).toBe('2027-11-03');
});

test('a record holds until its date, then is due, then leaves the lists six months later', () => {
  const verification = { date: '2025-11-24', everyMonths: 12 };
  expect(deadlinesOf(verification)).toEqual({ due: '2026-11-24', stale: '2027-05-24' });
  expect(
    ['2026-11-23', '2026-11-24', '2027-05-23', '2027-05-24'].map((day) => freshnessOf(verification, day)),
  ).toEqual(['verified', 'due', 'due', 'stale']);
  expect(freshnessOf(undefined, '2026-11-24')).toBe('never');
});
