import { expect, test } from 'vitest';
import { e164 } from './phone.ts';

test.each([
  ['081/71.35.18', '+3281713518'],
  ['081 71 35 18', '+3281713518'],
  ['0470 12 34 56', '+32470123456'],
  ['0470/12.34.56', '+32470123456'],
  ['02/234.56.78', '+3222345678'],
  ['+32 81 71 35 18', '+3281713518'],
  ['+32 (0)81 71 35 18', '+3281713518'],
  ['0032 81 71 35 18', '+3281713518'],
  ['+3281713518', '+3281713518'],
  [' 0800 12 345 ', '+3280012345'],
  ['+33 1 23 45 67 89', '+33123456789'],
])('an editor writes %s, a phone dials %s', (written, dialled) => {
  expect(e164(written)).toBe(dialled);
});

test.each(['081/71', '081 71 35 18 ou 19', 'demander Aïcha', '', '+32 81 71 35 18 poste 3', '1'.repeat(20)])(
  '“%s” is no number, and none is made up',
  (written) => {
    expect(e164(written)).toBeUndefined();
  },
);
