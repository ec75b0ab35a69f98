/** The first page of a PDF as a picture, for what has no cover of its own. Drawn by PDFium, which brings its fonts. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { rename, writeFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import sharp from 'sharp';

/** In pixels. */
export interface Shape {
  width: number;
  height: number;
}

export interface PageToDraw {
  file: string;
  within: Shape;
}

/** RGBA, row by row. */
export interface DrawnPage extends Shape {
  data: Uint8Array;
}

/** The widest a cover is shown, on a dense screen; twice as high, for the longest of leaflets. */
const within = { width: 960, height: 1920 };

/** By its name in this package: the warm renderer is bundled, and its files are elsewhere. */
const worker = createRequire(import.meta.url).resolve('@passerelle/site/first-page-worker');

/** What was drawn, by file: a publication with nothing new opens none, and two who ask at once share one drawing. */
const shapes = new Map<string, Promise<Shape | undefined>>();

/** Draws the first page of a PDF into a PNG file, once; answers its shape, or nothing when it cannot be drawn. */
export function firstPageOf(
  pdf: string,
  picture: string,
  { timeoutMs = 20_000 } = {},
): Promise<Shape | undefined> {
  const known = shapes.get(picture);
  if (known) return known;
  const shape = shapeOf(pdf, picture, timeoutMs);
  shapes.set(picture, shape);
  // Not the file's fault, such as a full disk: the next publication tries again.
  shape.catch(() => shapes.delete(picture));
  return shape;
}

async function shapeOf(pdf: string, picture: string, timeoutMs: number): Promise<Shape | undefined> {
  if (!existsSync(picture)) {
    // What cannot be drawn once cannot be drawn later: an empty file says so.
    const png = await draw(pdf, timeoutMs).catch(() => Buffer.alloc(0));
    // The program that shows drafts may be drawing the same page.
    const part = `${picture}.${process.pid}.part`;
    await writeFile(part, png);
    await rename(part, picture);
  }
  return sharp(picture)
    .metadata()
    .then(({ width, height }) => ({ width, height }))
    .catch(() => undefined);
}

async function draw(file: string, timeoutMs: number): Promise<Buffer> {
  const thread = new Worker(worker, { workerData: { file, within } satisfies PageToDraw });
  const timer = setTimeout(() => void thread.terminate(), timeoutMs);
  try {
    const drawn = await Promise.race([
      once(thread, 'message').then(([page]) => page as DrawnPage),
      once(thread, 'exit').then(() => undefined),
    ]);
    if (!drawn) throw new Error(`it was not drawn in ${timeoutMs / 1000} s`);
    const { data, width, height } = drawn;
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .flatten({ background: '#fff' })
      .png()
      .toBuffer();
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
