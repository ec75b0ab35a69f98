import { readFigureTable } from '@passerelle/shared/figure-table';
import { expect, test } from 'vitest';
import { barsOf, linesOf, sharesOf } from './chart.ts';

const table = readFigureTable('Année;Femmes;Hommes\n2023;50;100\n2024;;25\n2025;75;0');

test('the longest bar leaves room for its number, and the others keep their proportion', () => {
  expect(barsOf(table)).toEqual([
    [39, 78],
    [0, 19.5],
    [58.5, 0],
  ]);
});

test('shares follow each other and fill the whole', () => {
  expect(sharesOf(table, 1)).toEqual([
    { start: 0, width: 80, percent: 80 },
    { start: 80, width: 20, percent: 20 },
    { start: 100, width: 0, percent: 0 },
  ]);
});

test('nothing but zeros draws nothing, and breaks nothing', () => {
  const zeros = readFigureTable('Année;Total\n2025;0');
  expect(barsOf(zeros)).toEqual([[0]]);
  expect(sharesOf(zeros, 0)).toEqual([{ start: 0, width: 0, percent: 0 }]);
  expect(linesOf(zeros).ticks.length).toBeGreaterThan(1);
});

test('a curve starts at zero, names its ends and is interrupted where a number is missing', () => {
  const { ticks, labels, series } = linesOf(table);
  expect(ticks[0]).toEqual({ value: 0, y: 100 });
  expect(ticks.at(-1)).toEqual({ value: 100, y: 0 });
  expect(labels.map(({ label, anchor }) => `${label} ${anchor}`)).toEqual([
    '2023 start',
    '2024 middle',
    '2025 end',
  ]);
  expect(series[1]!.path).toBe('M1,0L50,75L99,100');
  expect(series[0]!.path.match(/M/g)).toHaveLength(2);
  expect(series[0]!.points).toHaveLength(2);
});

test('a long series names few of its rows', () => {
  const long = readFigureTable(
    `Année;Total\n${Array.from({ length: 24 }, (_, n) => `${2000 + n};${n}`).join('\n')}`,
  );
  expect(linesOf(long).labels.length).toBeLessThanOrEqual(7);
});
