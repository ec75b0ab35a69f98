import { expect, test } from 'vitest';
import { readPastedTable } from './pasted-table.ts';

test.each([
  ['a spreadsheet', 'Jour\tHeures\nLundi\t9 h\r\nMardi\t\n'],
  ['a hand', 'Jour; Heures\n\nLundi; 9 h\nMardi'],
])('what comes from %s is read, its empty cells too', (_from, pasted) => {
  expect(readPastedTable(pasted)).toEqual({
    columns: ['Jour', 'Heures'],
    rows: [
      ['Lundi', '9 h'],
      ['Mardi', ''],
    ],
  });
});

test('the corner of a table that compares may be empty', () => {
  expect(readPastedTable(';Avant;Après\nDélai;3 ans;18 mois').columns).toEqual(['', 'Avant', 'Après']);
});

test.each([
  ['without column names', 'Lundi', 'première ligne'],
  ['without rows', 'Jour;Heures', 'manque les lignes'],
  ['with a cell too many', 'Jour;Heures\nLundi;9 h;10 h', 'Ligne 2'],
  ['for nobody’s phone', `A;B\n${'x;y\n'.repeat(61)}`, 'trop grand'],
])('a table %s is refused with what to do', (_what, pasted, words) => {
  expect(() => readPastedTable(pasted)).toThrow(words);
});
