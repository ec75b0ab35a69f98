import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { groupRuns } from '../test/alive.ts';
import { standInCommand, startPublisherIn } from '../test/running-publisher.ts';
import type { Manner } from '../test/stand-in-site.ts';
import { temporaryFolder, until } from '../test/temporary.ts';
import { Releases } from './releases.ts';

/** Which edition visitors read. */
async function edition(folder: string): Promise<string | undefined> {
  const releases = new Releases(folder);
  const home = (await releases.live())?.files.get('index.html');
  return home && /data-edition="(.*?)"/.exec((await releases.blobs.read(home)).toString())?.[1];
}

/** A first good release, then a second publication that goes as told. */
async function failAfterSuccess(manner: Manner, timeoutMs = 20_000) {
  const folder = await temporaryFolder();
  const running = await startPublisherIn(folder);
  await running.idle();
  running.cms.revision = 'r2';
  Object.assign(running.command, standInCommand(running.cms, manner), { timeoutMs });
  running.publisher.ask('webhook');
  return { folder, ...running };
}

test.each<[string, Manner, string]>([
  ['a build that crashes', { crash: true }, 'the template threw'],
  ['a build that does not say its revision', { noRevision: true }, 'quelle version du contenu'],
  ['a site that lost most of its pages', { pages: 1 }, 'Le site passerait de 8 à 4 pages'],
  ['a dead link', { home: '<a href="/nulle-part/">Ici</a>' }, 'Sur la page /, le lien « /nulle-part/ »'],
])('%s leaves the site as it was and says why', async (_, manner, reason) => {
  const { folder, publisher, idle } = await failAfterSuccess(manner);
  await idle();
  const [last] = publisher.status().builds;
  expect(last).toMatchObject({ state: 'failed', revision: 'r2' });
  expect(last?.reason).toContain(reason);
  expect(await edition(folder)).toBe('r1');
});

test('fewer pages wait until somebody confirms them; that goes for these pages, not for later accidents', async () => {
  const { folder, publisher, cms, command, idle } = await failAfterSuccess({ pages: 1 });
  await idle();
  expect(publisher.status().builds[0]).toMatchObject({ state: 'failed', heldBack: 4 });
  expect(publisher.accept()).toBe(true);
  await idle();
  expect(publisher.status().builds[0]).toMatchObject({ state: 'online', cause: 'accept', pages: 4 });
  expect(await edition(folder)).toBe('r2');
  expect(publisher.accept()).toBe(false);
  Object.assign(command, standInCommand(cms, { pages: 0 }));
  cms.revision = 'r3';
  publisher.ask('webhook');
  await idle();
  expect(publisher.status().builds[0]).toMatchObject({ state: 'failed', heldBack: 3 });
  expect(await edition(folder)).toBe('r2');
});

test('what was confirmed is how few pages, not any loss', async () => {
  const { publisher, cms, command, idle } = await failAfterSuccess({ pages: 3 });
  await idle();
  expect(publisher.status().builds[0]?.heldBack).toBe(6);
  Object.assign(command, standInCommand(cms, { pages: 0 }));
  expect(publisher.accept()).toBe(true);
  await idle();
  expect(publisher.status().builds[0]).toMatchObject({ state: 'failed', heldBack: 3 });
});

test('what is wrong in another way cannot be confirmed', async () => {
  const { publisher, idle } = await failAfterSuccess({ pages: 1, home: '<a href="/nulle-part/">Ici</a>' });
  await idle();
  expect(publisher.status().builds[0]?.heldBack).toBeUndefined();
  expect(publisher.accept()).toBe(false);
});

test('a build that hangs is ended at its time limit, with the processes it started', async () => {
  const { folder, publisher, idle } = await failAfterSuccess({ hang: true }, 4_000);
  await idle();
  expect(publisher.status().builds[0]?.reason).toBe(
    'La construction du site a dépassé 4 secondes et a été arrêtée.',
  );
  const pid = Number(/hanging (\d+)/.exec(await readFile(path.join(folder, 'logs/build.log'), 'utf8'))?.[1]);
  expect(pid).toBeGreaterThan(0);
  expect(groupRuns(pid)).toBe(false);
  expect(await edition(folder)).toBe('r1');
});

test('a build killed half-way leaves the site as it was', async () => {
  const { folder, publisher, idle } = await failAfterSuccess({ hang: true });
  const log = path.join(folder, 'logs/build.log');
  await until('the build hangs', async () =>
    (await readFile(log, 'utf8').catch(() => '')).includes('hanging'),
  );
  process.kill(Number(/hanging (\d+)/.exec(await readFile(log, 'utf8'))?.[1]), 'SIGKILL');
  await idle();
  expect(publisher.status().builds[0]?.reason).toContain('interrompue (SIGKILL)');
  expect(await edition(folder)).toBe('r1');
});

test('the same content that failed is not built again at once, other content is', async () => {
  const { publisher, cms, idle, command } = await failAfterSuccess({ crash: true });
  await idle();
  const count = publisher.status().builds.length;
  for (let round = 0; round < 5; round++) await publisher.compare();
  expect(publisher.status().builds).toHaveLength(count);
  Object.assign(command, standInCommand(cms));
  cms.revision = 'r3';
  await publisher.compare();
  await idle();
  expect(publisher.status().live?.revision).toBe('r3');
});

test.each(['status-500', 'html', 'cut'] as const)(
  'a CMS that answers %s keeps the site online',
  async (broken) => {
    const folder = await temporaryFolder();
    const { publisher, cms, idle } = await startPublisherIn(folder);
    await idle();
    cms.broken = broken;
    await publisher.compare();
    expect(publisher.status()).toMatchObject({
      state: 'idle',
      cms: { reachable: false },
      live: { revision: 'r1' },
    });
    publisher.ask('webhook');
    await idle();
    expect(publisher.status().builds[0]?.state).toBe('failed');
    expect(await edition(folder)).toBe('r1');
    cms.broken = 'no';
    cms.revision = 'r2';
    await publisher.compare();
    await idle();
    expect(await edition(folder)).toBe('r2');
  },
);

test('a memory that cannot be read costs only the history', async () => {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'publisher.json'), '{"builds":[{"id":');
  const { publisher, idle } = await startPublisherIn(folder);
  await idle();
  expect(publisher.status().builds.map(({ state }) => state)).toEqual(['online']);
});
