import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { standInCommand, startPublisherIn } from '../test/running-publisher.ts';
import { temporaryFolder, until } from '../test/temporary.ts';

/** The files anywhere in a folder that contain a text. */
async function holding(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const places = entries.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
  const found = await Promise.all(
    places.map(async (place) => {
      // A file that was renamed or removed since it was listed holds nothing under that name.
      const bytes = await readFile(place).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      return bytes.includes(text) && path.relative(folder, place);
    }),
  );
  return found.filter((place) => place !== false);
}

test('what was withdrawn leaves older releases, the search, the history and the copies of uploads too', async () => {
  const folder = await temporaryFolder();
  const fault = {
    type: 'article',
    title: 'Histoire de Canari',
    documentId: 'abc',
    locale: 'fr' as const,
    field: 'summary',
    reason: 'Le résumé manque.',
    adminPath: '/admin',
    lastGoodShown: true,
  };
  const { publisher, releases, cms, command, idle } = await startPublisherIn(folder, {
    manner: { home: '<p>Canari</p>', faults: [fault] },
  });
  await idle();
  await mkdir(path.join(folder, 'media/originals'), { recursive: true });
  for (const copy of ['media/photo-800.webp', 'media/originals/photo'])
    await writeFile(path.join(folder, copy), 'Canari');
  expect((await holding(folder, 'Canari')).length).toBeGreaterThanOrEqual(4);
  Object.assign(command, standInCommand(cms));
  cms.revision = 'r2';
  publisher.ask('webhook');
  await idle();
  expect((await holding(folder, 'Canari')).length).toBeGreaterThanOrEqual(4);
  publisher.purge();
  await until('it is purged', () => publisher.status().purgedAt !== undefined);
  expect(await holding(folder, 'Canari')).toEqual([]);
  expect(publisher.status()).toMatchObject({
    live: { revision: 'r2', pages: 8 },
    builds: [{ cause: 'purge' }],
  });
  const live = (await releases.live())!;
  expect(await releases.list()).toEqual([live.id]);
  expect(live.carried.size).toBe(0);
  for (const file of live.files.values()) expect(await releases.blobs.has(file)).toBe(true);
  expect(await publisher.rollBack()).toBeUndefined();
});

test('while what was withdrawn cannot be published away, nothing is told as purged', async () => {
  const { publisher, cms, command, idle } = await startPublisherIn(await temporaryFolder());
  await idle();
  Object.assign(command, standInCommand(cms, { crash: true }));
  publisher.purge();
  await idle();
  expect(publisher.status().purgedAt).toBeUndefined();
  expect(publisher.status().builds[0]).toMatchObject({ state: 'failed', cause: 'purge' });
  Object.assign(command, standInCommand(cms));
  publisher.ask('request');
  await until('it is purged', () => publisher.status().purgedAt !== undefined);
});
