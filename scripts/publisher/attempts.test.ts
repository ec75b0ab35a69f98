import { expect, test } from 'vitest';
import { Attempts } from './attempts.ts';

const second = 1000;

test('what never failed, or is not what failed last, may be tried at once', () => {
  const attempts = new Attempts();
  expect(attempts.mayTry('r1', 0)).toBe(true);
  attempts.failed('r1', 0);
  expect(attempts.mayTry('r2', 0)).toBe(true);
});

test('the pause after a failure doubles from half a minute to five', () => {
  const attempts = new Attempts();
  const pauses = [30, 60, 120, 240, 300, 300].map((seconds, round) => {
    const now = round * 1000 * second;
    attempts.failed('r1', now);
    const early = attempts.mayTry('r1', now + (seconds - 1) * second);
    return !early && attempts.mayTry('r1', now + seconds * second);
  });
  expect(pauses).toEqual([true, true, true, true, true, true]);
});
