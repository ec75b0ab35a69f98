import { expect, test } from 'vitest';
import { displayPhone } from './phone.ts';

test.each([
  ['+3281713518', '081 71 35 18'],
  ['+3222345678', '02 234 56 78'],
  ['+32470123456', '0470 12 34 56'],
  ['+33123456789', '+33123456789'],
])('%s reads %s', (number, shown) => {
  expect(displayPhone(number)).toBe(shown);
});
