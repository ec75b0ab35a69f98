import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { setSnapshot } from '../content/store.ts';
import { noMedia } from '../media/media.ts';
import { smallCentre } from '../../test/small-centre.ts';
import { snapshotOf } from '../../test/snapshot-of.ts';
import { BlobStore } from './blob-store.ts';
import { renderBatches } from './render-files.ts';

test('while a long list is rendered whose bytes are all there, messages still come and go', async () => {
  setSnapshot(snapshotOf(smallCentre()), noMedia(), { day: '2026-11-30' });
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-batches-'));
  const render = async () => new Response('<!doctype html><title>Toujours la même</title>');
  const pages = { render, siteUrl: 'https://centre.example.org', store: new BlobStore(folder) };
  const batch = [{ file: 'index.html', address: '/' }];
  await renderBatches(pages, [batch], () => {});
  let turns = 0;
  let going = true;
  const turn = () => {
    turns += 1;
    if (going) setImmediate(turn);
  };
  setImmediate(turn);
  await renderBatches(
    pages,
    Array.from({ length: 50 }, () => batch),
    () => {},
  );
  going = false;
  await rm(folder, { recursive: true });
  expect(turns).toBeGreaterThanOrEqual(50);
});
