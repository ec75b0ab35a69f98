import { expect, test } from 'vitest';
import { FigureTableError, readFigureTable } from './figure-table.ts';

test('a table is read as it is pasted from a spreadsheet', () => {
  expect(readFigureTable('Année\tFemmes\tHommes\r\n2024\t1 250\t980\r\n2025\t1.310,5\t\r\n')).toEqual({
    rowsName: 'Année',
    columns: ['Femmes', 'Hommes'],
    rows: [
      { label: '2024', values: [1250, 980] },
      { label: '2025', values: [1310.5, undefined] },
    ],
  });
});

test('semicolons do as well, and a row may be called by a year or a place', () => {
  expect(readFigureTable('Lieu;Part\nPhilippeville;12,5').rows).toEqual([
    { label: 'Philippeville', values: [12.5] },
  ]);
});

test.each([
  ['no titles', '2024\n2025', 'première ligne'],
  ['nothing but titles', 'Année;Total', 'Il manque les lignes'],
  ['a word for a number', 'Année;Total\n2024;beaucoup', 'Ligne 2 : « beaucoup »'],
  ['a cell too many', 'Année;Total\n2024;1;2', 'Ligne 2'],
  ['a row without a name', 'Année;Total\n;12', 'Ligne 2'],
  ['far too many rows', `Année;Total\n${'x;1\n'.repeat(61)}`, 'trop grand'],
])('%s is refused with a remedy', (_what, pasted, said) => {
  expect(() => readFigureTable(pasted)).toThrow(FigureTableError);
  expect(() => readFigureTable(pasted)).toThrow(said);
});
