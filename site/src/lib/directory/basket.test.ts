import { expect, test } from 'vitest';
import { basketIn, fragmentOf, mostServices, withToggled } from './basket.ts';

const ids = ['abcdefghij0123456789abcd', 'klmnopqrst0123456789klmn'];

test('a list travels in a link and comes back as it was', () => {
  expect(basketIn(fragmentOf(ids))).toEqual(ids);
  expect(fragmentOf([])).toBe('');
});

test('a service is taken in, and out again', () => {
  const once = withToggled(ids, 'uvwxyzabcd0123456789uvwx');
  expect(once).toHaveLength(3);
  expect(withToggled(once, ids[0]!)).toEqual([ids[1], 'uvwxyzabcd0123456789uvwx']);
});

test('an address typed or tampered with brings nothing but identifiers in, each once', () => {
  expect(basketIn(`#liste=${ids[0]},"><script>,../..,${ids[0]}`)).toEqual([ids[0]]);
  expect(basketIn('#contenu')).toEqual([]);
  expect(basketIn('')).toEqual([]);
});

test('a full list takes no more, whoever wrote the link', () => {
  const full = Array.from({ length: mostServices }, (_, index) => `service${String(index).padStart(8, '0')}`);
  expect(withToggled(full, ids[0]!)).toEqual(full);
  expect(basketIn(fragmentOf([...full, ids[0]!]))).toEqual(full);
});
