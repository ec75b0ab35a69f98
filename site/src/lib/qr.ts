/** A QR code (ISO/IEC 18004) as a dashed line: for whoever holds the paper and wants the page. */
import { encode } from 'uqr';
import { remembered } from './remembered.ts';

export interface QrDrawing {
  viewBox: string;
  /** A line through all modules, row by row, to and fro; for a stroke one module wide. */
  path: string;
  /** The `stroke-dasharray` that leaves the dark ones: a third lighter than a path that draws each. */
  dashes: string;
}

/** The quiet zone the standard asks for, in modules. */
const border = 4;

/**
 * Readers take any of the standard's eight masks. Weighing them all against each other, for the prettiest, would cost
 * more than rendering the page.
 */
const maskPattern = 2;

/** The drawing of an address, made once: a page keeps its address. */
export const qrOf = remembered(drawQr);

/** Draws an address; it still reads with a seventh of it lost to a fold or a stain. */
function drawQr(address: string): QrDrawing {
  const { data, size } = encode(address, { ecc: 'M', border: 0, maskPattern });
  const whole = size + 2 * border;
  // Every row goes one module beyond both ends, where the line turns down to the next.
  const there = `h${size + 2}v1`;
  const back = `h-${size + 2}v1`;
  return {
    viewBox: `${-border} ${-border} ${whole} ${whole}`,
    path: `M-1 .5${data.map((_, y) => (y % 2 === 0 ? there : back)).join('')}`,
    dashes: runsAlong(data, size).join(' '),
  };
}

/** Along the line: how many dark modules come first, then how many light ones, and so on. */
function runsAlong(rows: boolean[][], size: number): number[] {
  const runs: number[] = [];
  let dark = true;
  let length = 0;
  for (let y = 0; y < size; y += 1) {
    const row = rows[y]!;
    // One step before the first module of a row, one after its last, and one down to the next.
    for (let step = -1; step < size + 2; step += 1) {
      const isDark = step >= 0 && step < size && row[y % 2 === 0 ? step : size - 1 - step]!;
      if (isDark !== dark) {
        runs.push(length);
        dark = isDark;
        length = 0;
      }
      length += 1;
    }
  }
  runs.push(length);
  return runs;
}
