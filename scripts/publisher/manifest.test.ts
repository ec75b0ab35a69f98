import { readFile, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary.ts';
import { erase } from './erase.ts';
import type { ChangedFiles, Files } from './files.ts';
import { mostChanges, type Manifest } from './manifest.ts';
import { release } from './release.ts';
import { Releases } from './releases.ts';

/** A site of many small pages, each of which says its number and an edition. */
async function pages(releases: Releases, count: number, edition: (page: number) => string): Promise<Files> {
  const names = Array.from({ length: count }, (_, page) => page);
  return new Map(
    await Promise.all(
      names.map(
        async (page) =>
          [`${page}/index.html`, await releases.blobs.put(Buffer.from(`${page} ${edition(page)}`))] as const,
      ),
    ),
  );
}

async function makeReleases() {
  const releases = new Releases(await temporaryFolder());
  await releases.cleanUp();
  let number = 0;
  const publish = (files: Files): Promise<Manifest> => {
    const id = `release-${(number += 1)}`;
    const publishedAt = '2026-11-29T10:00:00.000Z';
    return release(releases, {
      ...{ id, publication: id, revision: id, codeHash: 'code', publishedAt, pages: files.size },
      files,
    });
  };
  const written = async ({ id }: Manifest) => readFile(releases.path(id), 'utf8');
  return { releases, publish, written };
}

test('a long list is written once; releases after it say what differs, and are read as what they were', async () => {
  const { releases, publish, written } = await makeReleases();
  const count = mostChanges + 100;
  const first = await pages(releases, count, () => 'un');
  const one = await publish(first);
  const second = new Map(await pages(releases, count, (page) => (page === 7 ? 'deux' : 'un')));
  second.delete('9/index.html');
  const two = await publish(second);
  expect((await written(two)).length).toBeLessThan(1_500);
  expect(two.base).toEqual(one.base);
  const again = new Releases(releases.dataDir);
  expect(await again.manifests()).toEqual([two, one]);
  expect(new Map((await again.live())!.files)).toEqual(second);
});

test('a list that differs too much is written anew, and the old one goes with the last release that needs it', async () => {
  const { releases, publish } = await makeReleases();
  const count = mostChanges + 100;
  const one = await publish(await pages(releases, count, () => 'un'));
  const two = await publish(await pages(releases, count, () => 'deux'));
  expect(two.base).not.toEqual(one.base);
  await releases.sweep();
  expect(await releases.blobs.has(one.base!)).toBe(true);
  await releases.forget(one.id);
  await releases.sweep();
  expect(await releases.blobs.has(one.base!)).toBe(false);
  expect((await new Releases(releases.dataDir).live())!.files).toEqual(two.files);
});

test('erasing leaves no list that names what was withdrawn', async () => {
  const { releases, publish } = await makeReleases();
  const files = await pages(releases, mostChanges + 100, () => 'un');
  const one = await publish(files);
  const rest = new Map(files);
  rest.delete('7/index.html');
  const alone = await erase(releases, await publish(rest), 'release-9');
  expect(alone.base).not.toEqual(one.base);
  expect(await releases.blobs.has(one.base!)).toBe(false);
  // Nor in memory: what the kept list shares names it no more.
  expect((alone.files as ChangedFiles).base).toEqual(rest);
  expect(new Map((await new Releases(releases.dataDir).live())!.files)).toEqual(rest);
});

test('a short list needs no other, and a release whose list is gone counts as none', async () => {
  const { releases, publish } = await makeReleases();
  const short = await publish(await pages(releases, 20, () => 'un'));
  expect(short.base).toBeUndefined();
  const long = await publish(await pages(releases, mostChanges + 1, () => 'deux'));
  await rm(releases.blobs.path(long.base!));
  expect(await new Releases(releases.dataDir).live()).toBeUndefined();
});
