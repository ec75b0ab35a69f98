/** A QR code (ISO/IEC 18004) as the path of a drawing: for whoever holds the paper and wants the page. */
import { encode } from 'uqr';

export interface QrDrawing {
  /** Modules on each side, the quiet zone included. */
  size: number;
  /** For a stroke one module wide. */
  path: string;
}

/** The quiet zone the standard asks for, in modules. */
const border = 4;

/**
 * Readers take any of the standard's eight masks. Weighing them all against each other, for the prettiest, would cost
 * more than rendering the page.
 */
const maskPattern = 2;

/** A page keeps its address. */
const drawn = new Map<string, QrDrawing>();

/** The drawing of an address, made once. */
export function qrOf(address: string): QrDrawing {
  const known = drawn.get(address) ?? drawQr(address);
  drawn.set(address, known);
  return known;
}

/** Draws an address; it still reads with a seventh of it lost to a fold or a stain. */
function drawQr(address: string): QrDrawing {
  const { data, size } = encode(address, { ecc: 'M', border, maskPattern });
  const rows = data.map((modules, y) => {
    let row = '';
    for (let x = 0; x < size; x += 1) {
      if (!modules[x] || modules[x - 1]) continue;
      const end = modules.indexOf(false, x);
      row += `M${x} ${y}.5h${(end === -1 ? size : end) - x}`;
    }
    return row;
  });
  return { size, path: rows.join('') };
}
