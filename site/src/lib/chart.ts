/** Where things go in a chart, as parts of its width and height in percent: it is drawn once and fits every screen. */
import type { FigureTable } from '@passerelle/shared/figure-table';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

/** A percentage short enough to be written in a page. */
const round = (value: number) => Math.round(value * 100) / 100;

/** How much of the width the longest bar takes; its number is written behind it. */
const longestBar = 78;

/** Lengths of bars, by row and column; a number nobody has, or one below zero, has no bar. */
export function barsOf({ rows }: FigureTable): number[][] {
  const largest = Math.max(...rows.flatMap(({ values }) => values.map((value) => value ?? 0)), 0);
  const scale = scaleLinear([0, largest || 1], [0, longestBar]);
  return rows.map(({ values }) => values.map((value) => round(Math.max(0, scale(value ?? 0)))));
}

/** The parts of one whole, one after the other. */
export function sharesOf({ rows }: FigureTable, column: number) {
  const total = rows.reduce((sum, { values }) => sum + Math.max(0, values[column] ?? 0), 0) || 1;
  let start = 0;
  return rows.map(({ values }) => {
    const width = (Math.max(0, values[column] ?? 0) / total) * 100;
    const share = { start: round(start), width: round(width), percent: Math.round(width) };
    start += width;
    return share;
  });
}

export interface Lines {
  /** Round numbers to read the height by, from the bottom up; `y` counts from the top. */
  ticks: { value: number; y: number }[];
  /** Where the name of a row goes; on a phone there is not room for all. */
  labels: { label: string; x: number; anchor: 'start' | 'middle' | 'end' }[];
  /** One per column. */
  series: { path: string; points: { x: number; y: number }[] }[];
}

const mostLabels = 6;

/** A curve per column over the rows, in a square of 100 by 100; a missing number interrupts its curve. */
export function linesOf({ rows, columns }: FigureTable): Lines {
  const numbers = rows.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const y = scaleLinear([Math.min(0, ...numbers), Math.max(0, ...numbers) || 1], [100, 0]).nice(4);
  const x = scalePoint(
    rows.map((_, index) => index),
    [1, 99],
  );
  const every = Math.ceil(rows.length / mostLabels);
  const last = rows.length - 1;
  const series = columns.map((_, column) => {
    const points = rows.map(({ values }, row) => ({ x: round(x(row) ?? 50), value: values[column] }));
    const path = line<(typeof points)[number]>()
      .defined(({ value }) => value !== undefined)
      .x((point) => point.x)
      .y(({ value }) => round(y(value!)))
      .digits(2)(points);
    const known = points.filter((point) => point.value !== undefined);
    return { path: path ?? '', points: known.map((point) => ({ x: point.x, y: round(y(point.value!)) })) };
  });
  return {
    ticks: y.ticks(4).map((value) => ({ value, y: round(y(value)) })),
    labels: rows.flatMap(({ label }, row) =>
      row % every === 0 || row === last
        ? [{ label, x: round(x(row) ?? 50), anchor: row === 0 ? 'start' : row === last ? 'end' : 'middle' }]
        : [],
    ),
    series,
  };
}
