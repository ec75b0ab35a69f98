import { readFile, readdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../test/alive.ts';
import { standInBundle } from '../test/stand-in-renderer.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { Releases } from './releases.ts';
import { WarmBuilder } from './warm-builder.ts';
import { WarmRenderer } from './warm-renderer.ts';

const never = new AbortController().signal;

async function newBuilder({ timeoutMs = 20_000, memoryLimit = 2 ** 30 } = {}) {
  const folder = await temporaryFolder();
  const startsFile = path.join(folder, 'starts');
  const bundlesDir = path.join(folder, 'bundles');
  const bundle = standInBundle(startsFile);
  const releases = new Releases(folder);
  await releases.cleanUp();
  const logsDir = path.join(folder, 'logs');
  const renderer = new WarmRenderer({
    bundle,
    bundlesDir,
    logsDir,
    name: 'renderer',
    env: bundle.env,
    timeoutMs,
  });
  const builder = new WarmBuilder({ releases, renderer, memoryLimit });
  onTestFinished(() => builder.close());
  const started = async () => (await readFile(startsFile, 'utf8')).trim().split('\n').map(Number);
  const build = (id: string, codeHash = 'code') => builder.build({ id, codeHash, day: '2026-11-23' }, never);
  return { build, builder, bundlesDir, started };
}

test('those who ask at once share one renderer', async () => {
  const { build, started } = await newBuilder();
  const results = await Promise.all([build('a'), build('b'), build('c')]);
  expect(results.map(({ reason }) => reason)).toEqual([undefined, undefined, undefined]);
  expect(await started()).toHaveLength(1);
});

test('a template that never ends is ended, and the next publication has a new renderer', async () => {
  const { build, started } = await newBuilder({ timeoutMs: 4_000 });
  const late = await build('endless');
  expect(late.reason).toBe('Le rendu du site a dépassé 4 secondes et a été arrêté.');
  expect((await build('a')).reason).toBeUndefined();
  const [first, second] = await started();
  expect(isRunning(first!)).toBe(false);
  expect(isRunning(second!)).toBe(true);
});

test('other code is another renderer; the bundle of a neighbour stays until nobody used it for a week', async () => {
  const { build, bundlesDir, started } = await newBuilder();
  for (const code of ['neighbour', 'forgotten', 'mine']) await build(code, code);
  const [, , mine] = await started();
  expect((await started()).filter(isRunning)).toEqual([mine]);
  expect((await readdir(bundlesDir)).sort()).toEqual(['forgotten', 'mine', 'neighbour']);
  const longAgo = new Date(Date.now() - 8 * 24 * 3_600_000);
  await utimes(path.join(bundlesDir, 'forgotten'), longAgo, longAgo);
  await build('d', 'newer');
  expect((await readdir(bundlesDir)).sort()).toEqual(['mine', 'neighbour', 'newer']);
});

test('a renderer that grew too large is ended after its answer', async () => {
  const { build, builder, started } = await newBuilder({ memoryLimit: 0 });
  expect((await build('a')).reason).toBeUndefined();
  expect(builder.isCold()).toBe(true);
  expect((await started()).filter(isRunning)).toEqual([]);
});
