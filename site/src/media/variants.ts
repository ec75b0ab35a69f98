/** The sizes a picture is offered in. Made once: the names change with the file, so what exists is right. */
import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** CSS pixels of a phone, a column, and a column on a dense screen. */
const columnWidths = [480, 960, 1600];

/** Of a cover in a list and beside a text, each on a dense screen too. */
export const coverWidths = [240, 480, 960];

export interface Variants {
  width: number;
  height: number;
  webp: { name: string; width: number }[];
  avif: { name: string; width: number }[];
}

/** Which variants a picture of this shape has; none is larger than the picture. */
export function variantsOf(
  key: string,
  shape: { width: number; height: number },
  widths = columnWidths,
): Variants {
  const largest = Math.min(shape.width, widths.at(-1)!);
  const offered = [...new Set([...widths.filter((width) => width < largest), largest])];
  const named = (format: string) => offered.map((width) => ({ name: `${key}-${width}.${format}`, width }));
  return {
    width: largest,
    height: Math.max(1, Math.round((shape.height * largest) / shape.width)),
    webp: named('webp'),
    avif: named('avif'),
  };
}

/** Makes the variants that are missing in a folder. */
export async function makeVariants(
  original: string,
  { webp, avif }: Variants,
  folder: string,
): Promise<void> {
  for (const { name, width } of [...webp, ...avif]) {
    const file = path.join(folder, name);
    if (existsSync(file)) continue;
    const resized = sharp(original, { failOn: 'error' })
      .autoOrient()
      .resize({ width, withoutEnlargement: true });
    const encoded = name.endsWith('.avif') ? resized.avif({ quality: 50 }) : resized.webp({ quality: 76 });
    await encoded.toFile(`${file}.part`);
    await rename(`${file}.part`, file);
  }
}
