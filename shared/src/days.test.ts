import { expect, test } from 'vitest';
import { dayInBelgium, isWithin } from './days.ts';

test('a day begins at midnight in Belgium, in summer and in winter', () => {
  expect(dayInBelgium(new Date('2026-07-01T22:30:00Z'))).toBe('2026-07-02');
  expect(dayInBelgium(new Date('2026-01-01T22:30:00Z'))).toBe('2026-01-01');
});

test('a period holds both its ends, and may lack either', () => {
  const period = { from: '2026-03-01', until: '2026-03-21' };
  const days = ['2026-02-28', '2026-03-01', '2026-03-21', '2026-03-22'];
  expect(days.map((day) => isWithin(day, period))).toEqual([false, true, true, false]);
  expect(isWithin('2026-03-22', { from: '2026-03-01' })).toBe(true);
  expect(isWithin('2026-02-28', { until: '2026-03-21' })).toBe(true);
  expect(isWithin('2026-02-28', {})).toBe(true);
});
