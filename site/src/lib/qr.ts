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
  let path = '';
  // Moves from where the last stroke ended: small numbers that repeat, and a page a third of a kilobyte lighter.
  let [atX, atY] = [0, -0.5];
  data.forEach((modules, y) => {
    for (let x = 0; x < size; x += 1) {
      if (!modules[x] || modules[x - 1]) continue;
      const found = modules.indexOf(false, x);
      const end = found === -1 ? size : found;
      path += `m${x - atX} ${y - atY}h${end - x}`;
      [atX, atY] = [end, y];
    }
  });
  return { size, path };
}
