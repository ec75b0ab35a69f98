/** A number beside a choice is a promise: choosing it must show that many. */
import { expect, test } from 'vitest';
import { attributeOf, countWith, havingOf, isLeft } from './list-choice.ts';

const items = [
  { niveau: ['A1', 'A2'], prix: ['free'], garde: ['oui'] },
  { niveau: ['A1'], prix: ['paid'], garde: [] },
  { niveau: ['B1'], prix: ['free'], garde: ['oui'] },
].map((each) => havingOf(attributeOf(each)));

const choices = [
  ['niveau', ['', 'alpha', 'A1', 'A2', 'B1']],
  ['prix', ['', 'free', 'paid']],
  ['garde', ['', 'oui']],
] as const;

test('whatever is chosen, each count is what choosing that value then shows', () => {
  for (const niveau of choices[0][1])
    for (const prix of choices[1][1])
      for (const garde of choices[2][1]) {
        const chosen = new Map([
          ['niveau', niveau],
          ['prix', prix],
          ['garde', garde],
        ]);
        for (const [name, values] of choices)
          for (const value of values) {
            const then = new Map(chosen).set(name, value);
            expect(countWith(items, chosen, name, value)).toBe(
              items.filter((has) => isLeft(has, then)).length,
            );
          }
      }
});

test('several choices leave what has them all, and no choice leaves everything', () => {
  const left = (chosen: Record<string, string>) =>
    items.filter((has) => isLeft(has, new Map(Object.entries(chosen)))).length;
  expect(left({})).toBe(3);
  expect(left({ niveau: 'A1', prix: 'free' })).toBe(1);
  expect(left({ niveau: 'A1', prix: 'free', garde: 'oui' })).toBe(1);
  expect(left({ niveau: 'B1', prix: 'paid' })).toBe(0);
});
