import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('cells are quoted where they must be, and nothing in them is run', () => {
  expect(
    csv([
      ['Lieu', 'Note'],
      ['Namur, ville', 'dite "la belle"'],
      ['=1+1', '-12.5'],
      ['-CMD|x', '+3'],
    ]),
  ).toBe('\ufeffLieu,Note\r\n"Namur, ville","dite ""la belle"""\r\n\'=1+1,-12.5\r\n\'-CMD|x,+3\r\n');
});
