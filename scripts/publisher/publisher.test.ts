import { expect, onTestFinished, test, vi } from 'vitest';
import { startPublisherIn } from '../test/running-publisher.ts';
import { temporaryFolder, until } from '../test/temporary.ts';
import { Releases } from './releases.ts';

test('an empty folder gets its first release', async () => {
  const folder = await temporaryFolder();
  const { publisher, idle } = await startPublisherIn(folder);
  await idle();
  expect(publisher.status()).toMatchObject({ live: { revision: 'r1', pages: 8 }, cms: { reachable: true } });
  expect(publisher.status().builds).toMatchObject([
    { state: 'online', cause: 'start', revision: 'r1', pages: 8 },
  ]);
  const releases = new Releases(folder);
  const home = await releases.blobs.read((await releases.live())!.files.get('index.html')!);
  expect(home.toString()).toContain('data-edition="r1"');
});

test('an entry at fault is told; the others are online', async () => {
  const fault = {
    type: 'article',
    title: 'Cours de français',
    documentId: 'abc',
    locale: 'fr' as const,
    field: 'summary',
    reason: 'Le résumé manque.',
    adminPath: '/admin/content-manager/collection-types/api::article.article/abc',
    lastGoodShown: true,
  };
  const { publisher, idle } = await startPublisherIn(await temporaryFolder(), {
    manner: { faults: [fault] },
  });
  await idle();
  expect(publisher.status().builds).toMatchObject([{ state: 'online', faults: [fault] }]);
});

test('a second start with the same content and code builds nothing', async () => {
  const folder = await temporaryFolder();
  const first = await startPublisherIn(folder);
  await first.idle();
  await first.publisher.stop();
  const second = await startPublisherIn(folder, { cms: first.cms });
  expect(second.publisher.status()).toMatchObject({ state: 'idle', live: { revision: 'r1' } });
  expect(second.publisher.status().builds).toHaveLength(1);
});

test('other code, or another address, makes the release stale at the next start', async () => {
  const folder = await temporaryFolder();
  const first = await startPublisherIn(folder);
  await first.idle();
  await first.publisher.stop();
  const second = await startPublisherIn(folder, { cms: first.cms, codeHash: async () => 'code-2' });
  await second.idle();
  expect(second.publisher.status().builds.map(({ cause }) => cause)).toEqual(['start', 'start']);
});

test('a thousand hints make at most two builds, and the last edit is live', async () => {
  const { publisher, cms, idle } = await startPublisherIn(await temporaryFolder());
  await idle();
  for (let edit = 1; edit <= 1000; edit++) {
    cms.revision = `edit-${edit}`;
    publisher.ask('webhook');
    if (edit % 50 === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await idle();
  expect(publisher.status().live?.revision).toBe('edit-1000');
  expect(publisher.status().builds.length).toBeLessThanOrEqual(3);
});

test('an edit during a build is live after exactly one more', async () => {
  const { publisher, cms, idle } = await startPublisherIn(await temporaryFolder(), {
    manner: { delayMs: 400 },
  });
  await until('the first build runs', () => publisher.status().state === 'building');
  await new Promise((resolve) => setTimeout(resolve, 300)); // It has read the revision by now.
  cms.revision = 'r2';
  publisher.ask('webhook');
  await idle();
  expect(publisher.status().live?.revision).toBe('r2');
  expect(publisher.status().builds).toHaveLength(2);
});

test('a lost webhook heals by the comparison', async () => {
  const { publisher, cms } = await startPublisherIn(await temporaryFolder(), { compareEveryMs: 100 });
  await until('the first release', () => publisher.status().live !== undefined);
  cms.revision = 'r2';
  await until('the lost edit is live', () => publisher.status().live?.revision === 'r2');
  expect(publisher.status().builds[0]?.cause).toBe('revision');
});

test('a new day makes new pages, by the comparison', async () => {
  let today = '2026-11-23';
  const { publisher, releases, idle } = await startPublisherIn(await temporaryFolder(), {
    today: () => today,
    compareEveryMs: 100,
  });
  await idle();
  expect((await releases.live())!.day).toBe('2026-11-23');
  today = '2026-11-24';
  await until('the day is online', async () => (await releases.live())!.day === today);
  await idle();
  expect(publisher.status().builds[0]).toMatchObject({ cause: 'day', state: 'online' });
  expect(publisher.status().builds).toHaveLength(2);
});

test('ten publications while the publisher was down are live without a click', async () => {
  const folder = await temporaryFolder();
  const first = await startPublisherIn(folder);
  await first.idle();
  await first.publisher.stop();
  first.cms.revision = 'r11';
  const second = await startPublisherIn(folder, { cms: first.cms });
  await second.idle();
  expect(second.publisher.status().live?.revision).toBe('r11');
});

test('a build cut short by a stop is told as failed at the next start, and taken up again', async () => {
  const folder = await temporaryFolder();
  const first = await startPublisherIn(folder, { manner: { delayMs: 5_000 } });
  await until('the build runs', () => first.publisher.status().state === 'building');
  await first.publisher.stop();
  const second = await startPublisherIn(folder, { cms: first.cms });
  await second.idle();
  expect(second.publisher.status().builds.map(({ state }) => state)).toEqual(['online', 'failed']);
  expect(second.publisher.status().builds[1]?.reason).toContain('s’est arrêté');
});

test('a release that differs from a build from scratch is told and made again', async () => {
  const folder = await temporaryFolder();
  const first = await startPublisherIn(folder);
  await first.idle();
  await first.publisher.stop();
  const live = (await first.releases.live())!;
  const files = new Map([
    ...live.files,
    ['actus/1/index.html', live.files.get('actus/2/index.html')!] as const,
  ]);
  const damaged = { ...live, files };
  await first.releases.describe(damaged);
  await first.releases.seal(damaged);
  const second = await startPublisherIn(folder, { cms: first.cms });
  await until('it is told', () => second.publisher.status().audit !== undefined);
  expect(second.publisher.status().audit?.different).toEqual(['actus/1/index.html']);
  await until('it is made again', () => second.publisher.status().builds[0]?.cause === 'audit');
  await second.idle();
  expect((await second.releases.live())!.files).toEqual(live.files);
});

test('going back takes no build, stays over a restart, and ends with the next publication', async () => {
  const folder = await temporaryFolder();
  const first = await startPublisherIn(folder);
  await first.idle();
  first.cms.revision = 'r2';
  first.publisher.ask('webhook');
  await first.idle();
  await first.publisher.rollBack();
  expect(first.publisher.status()).toMatchObject({ held: true, live: { revision: 'r1' } });
  expect(first.publisher.status().builds[0]).toMatchObject({ cause: 'rollback', state: 'online' });
  await first.publisher.compare();
  expect(first.publisher.status()).toMatchObject({ state: 'idle', live: { revision: 'r1' } });
  await first.publisher.stop();
  const second = await startPublisherIn(folder, { cms: first.cms });
  expect(second.publisher.status()).toMatchObject({ state: 'idle', held: true, live: { revision: 'r1' } });
  first.cms.revision = 'r3';
  await second.publisher.compare();
  await second.idle();
  expect(second.publisher.status().live?.revision).toBe('r3');
  expect(second.publisher.status().held).toBeUndefined();
});

test('while clocks jump, each publication is live, and going back goes to the one before it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { publisher, cms, releases, idle } = await startPublisherIn(await temporaryFolder(), {
    today: () => '2026-11-23',
  });
  await idle();
  for (const [revision, now] of [
    ['r2', '2027-11-23T10:00:00Z'],
    ['r3', '2020-01-01T00:00:00Z'],
    ['r4', '2026-11-23T10:00:00Z'],
  ] as const) {
    vi.setSystemTime(new Date(now));
    cms.revision = revision;
    publisher.ask('webhook');
    await idle();
    expect((await releases.live())!.revision).toBe(revision);
  }
  vi.setSystemTime(new Date('2019-06-01T00:00:00Z'));
  await publisher.rollBack();
  expect((await releases.live())!.revision).toBe('r3');
  await releases.prune();
  expect((await releases.live())!.revision).toBe('r3');
});

test('late, repeated and out-of-order hints change nothing once the last state is online', async () => {
  const { publisher, cms, idle } = await startPublisherIn(await temporaryFolder());
  await idle();
  for (const revision of ['r2', 'r3', 'r4']) cms.revision = revision; // Their hints come later, in any order.
  for (let hint = 0; hint < 3; hint += 1) {
    publisher.ask('webhook');
    publisher.ask('webhook');
    await idle();
    expect(publisher.status().live?.revision).toBe('r4');
  }
});

test('there is nothing to go back to before the second release', async () => {
  const { publisher, idle } = await startPublisherIn(await temporaryFolder());
  await idle();
  expect(await publisher.rollBack()).toBeUndefined();
});
