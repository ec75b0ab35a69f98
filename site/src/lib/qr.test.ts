import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrOf } from './qr.ts';

test.each([
  'https://centre.example.org/',
  'https://centre.example.org/repertoire/services/cours-de-francais-debutant-a-philippeville/',
  'http://localhost:4321/ma-liste/#services=service00000000000000004,service00000000000000007,service00000000000000011',
])('a reader finds %s in the drawing of it', async (address) => {
  const { viewBox, path, dashes } = qrOf(address);
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" width="400" height="400">
    <path d="${path}" stroke="#000" fill="none" stroke-dasharray="${dashes}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(drawing))
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const found = jsQR(new Uint8ClampedArray(data), info.width, info.height);
  expect(found?.data).toBe(address);
});
