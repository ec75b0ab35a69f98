import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { pdf } from '../../test/small-pdf.ts';
import { firstPageOf } from './first-page.ts';

async function drawn(bytes: string, options?: { timeoutMs: number }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-cover-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [file, picture] = [path.join(folder, 'one.pdf'), path.join(folder, 'one.png')];
  await writeFile(file, bytes);
  return { file, picture, shape: await firstPageOf(file, picture, options) };
}

test('the first page is drawn, words too, and the same file gives the same bytes', async () => {
  const a4 = pdf({ width: 595, height: 842 });
  const { shape, picture } = await drawn(a4);
  expect(shape).toEqual({ width: 960, height: 1358 });
  const { channels } = await sharp(picture).stats();
  expect(channels).toHaveLength(3);
  expect(channels[0]!.min).toBeLessThan(60);
  expect(channels[0]!.mean).toBeGreaterThan(200);
  const blank = await drawn(pdf({ width: 595, height: 842, text: '' }));
  expect((await sharp(blank.picture).stats()).channels[0]!.min).toBe(255);
  expect(await readFile((await drawn(a4)).picture)).toEqual(await readFile(picture));
});

test('two who ask at once get the one drawing', async () => {
  const { file, picture } = await drawn(pdf({ width: 595, height: 842 }));
  const other = `${picture}.other.png`;
  const shapes = await Promise.all([firstPageOf(file, other), firstPageOf(file, other)]);
  expect(shapes).toEqual([
    { width: 960, height: 1358 },
    { width: 960, height: 1358 },
  ]);
  expect(await readFile(other)).toEqual(await readFile(picture));
});

test('a page as long as a roll of paper, or as wide, is a picture of ordinary size', async () => {
  for (const shape of [
    { width: 200, height: 14_000 },
    { width: 14_000, height: 200 },
  ]) {
    const { width, height } = (await drawn(pdf(shape))).shape!;
    expect(width).toBeLessThanOrEqual(960);
    expect(height).toBeLessThanOrEqual(1920);
  }
});

test('what cannot be read, or takes too long, has no picture, and is not tried at every publication', async () => {
  const attempts = await Promise.all([
    drawn('a text named .pdf'),
    drawn(pdf({ width: 595, height: 842 }).slice(0, 60)),
    drawn(pdf({ width: 595, height: 842 }), { timeoutMs: 1 }),
  ]);
  for (const { file, picture, shape } of attempts) {
    expect(shape).toBeUndefined();
    expect((await stat(picture)).size).toBe(0);
    await writeFile(file, pdf({ width: 595, height: 842 }));
    expect(await firstPageOf(file, picture)).toBeUndefined();
  }
});
