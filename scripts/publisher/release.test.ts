import { spawn } from 'node:child_process';
import { readdir, readFile, readlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { publishEdition } from '../test/stand-in-build.ts';
import { temporaryFolder } from '../test/temporary.ts';
import type { ReleaseStep } from './release.ts';
import { keptReleases, releaseId, Releases } from './releases.ts';

const program = path.join(import.meta.dirname, '../test/release-and-die.ts');

async function emptyReleases(finished?: Parameters<typeof temporaryFolder>[0]) {
  const releases = new Releases(await temporaryFolder(finished));
  await releases.cleanUp();
  return releases;
}

/** Runs the program until it ends, or kills it after a while. */
function runUntilDeath(
  dataDir: string,
  deadly: string,
  killAfterMs?: number,
): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [program, dataDir, deadly], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.once('data', () => {
    if (killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  });
  return new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
}

/** What visitors would read: every page and file of one edition, none cut. */
async function liveEdition(dataDir: string): Promise<string> {
  const releases = new Releases(dataDir);
  const live = (await releases.live())!;
  const read = async (file: string) => (await releases.blobs.read(live.files.get(file)!)).toString();
  const edition = /data-edition="(.*?)"/.exec(await read('index.html'))![1]!;
  for (const page of ['404.html', ...[1, 2, 3, 4, 5].map((number) => `actus/${number}/index.html`)]) {
    const html = await read(page);
    expect(html).toContain(`data-edition="${edition}"`);
    expect(html.endsWith('</html>\n')).toBe(true);
  }
  await read(`_astro/style.${edition}.css`);
  return edition;
}

const files = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

test('a release is live after its swap, and says what it is', async () => {
  const releases = await emptyReleases();
  const manifest = await publishEdition(releases, 'one');
  expect(await releases.live()).toEqual(manifest);
  expect(await liveEdition(releases.dataDir)).toBe('one');
  expect(await readlink(path.join(releases.dataDir, 'current'))).toBe(
    path.join('releases', `${manifest.id}.json`),
  );
});

test('the last releases stay, older ones go, and hashed files of those that stay are carried on', async () => {
  const releases = await emptyReleases();
  for (let edition = 1; edition <= keptReleases + 2; edition++) await publishEdition(releases, `e${edition}`);
  expect(await releases.list()).toHaveLength(keptReleases);
  const { files, carried } = (await releases.live())!;
  const served = [...new Map([...files, ...carried]).keys()];
  expect(served.filter((name) => name.endsWith('.css')).sort()).toEqual(
    ['e2', 'e3', 'e4', 'e5', 'e6', 'e7'].map((name) => `_astro/style.${name}.css`),
  );
  expect(served).toContain('pagefind/index/fr_e4.pf_index');
});

test('bytes are kept once, and only as long as a release names them', async () => {
  const releases = await emptyReleases();
  await publishEdition(releases, 'same');
  const count = (await files(releases.blobs.folder)).length;
  await publishEdition(releases, 'same');
  expect(await files(releases.blobs.folder)).toHaveLength(count);
  for (let edition = 1; edition <= keptReleases + 3; edition++) await publishEdition(releases, `e${edition}`);
  expect((await files(releases.blobs.folder)).length).toBeLessThanOrEqual(count * (keptReleases + 1));
});

test('a live release that lost bytes in a power cut counts as none', async () => {
  const releases = await emptyReleases();
  const { files } = await publishEdition(releases, 'one');
  await truncate(releases.blobs.path(files.get('actus/3/index.html')!), 0);
  await releases.cleanUp();
  expect(await releases.live()).toBeUndefined();
});

test.each<ReleaseStep>(['carried', 'flushed', 'sealed', 'swapped'])(
  'killed when it has just %s, one whole release is live and the next start cleans up',
  async (step) => {
    const releases = await emptyReleases();
    await publishEdition(releases, 'before');
    expect(await runUntilDeath(releases.dataDir, step)).toBe('SIGKILL');
    const edition = await liveEdition(releases.dataDir);
    expect(edition === 'before').toBe(step !== 'swapped');
    await releases.cleanUp();
    expect((await readdir(releases.folder)).filter((name) => name.includes('.tmp'))).toEqual([]);
    await publishEdition(releases, 'after');
    expect(await liveEdition(releases.dataDir)).toBe('after');
  },
);

// Four publishers, fifty deaths each: most of a life is the start of a process, and starts go side by side.
test.concurrent.for([1, 2, 3, 4])(
  'killed at fifty random moments, one whole release is always live and the disk stays bounded (publisher %i)',
  { timeout: 600_000 },
  async (_, { onTestFinished, expect }) => {
    const releases = await emptyReleases(onTestFinished);
    await publishEdition(releases, 'before');
    for (let round = 0; round < 50; round++) {
      expect(await runUntilDeath(releases.dataDir, 'forever', Math.random() * 250)).toBe('SIGKILL');
      await liveEdition(releases.dataDir);
      expect((await readdir(releases.folder)).length).toBeLessThanOrEqual(keptReleases + 3);
      expect((await files(releases.blobs.folder)).length).toBeLessThan(20 * (keptReleases + 3));
    }
    await releases.cleanUp();
    expect((await readdir(releases.folder)).length).toBeLessThanOrEqual(keptReleases);
  },
);

test('a link to a release that vanished counts as none', async () => {
  const releases = await emptyReleases();
  const { id } = await publishEdition(releases, 'one');
  await writeFile(releases.path(id), '{"id":');
  expect(await new Releases(releases.dataDir).live()).toBeUndefined();
});

test('the live release is never pruned, however old', async () => {
  const releases = await emptyReleases();
  const first = await publishEdition(releases, 'first');
  let newest = first;
  for (let edition = 1; edition <= keptReleases; edition++)
    newest = await publishEdition(releases, `e${edition}`);
  const [oldest] = (await releases.list()).slice(-1);
  await releases.swap(oldest!);
  const later = { ...newest, id: releaseId(new Date()) };
  await releases.describe(later);
  await releases.seal(later);
  await releases.prune();
  expect(await releases.list()).toContain(oldest);
  expect(await releases.list()).not.toContain(first.id);
});

test('a clock that was put back changes nothing to the order of releases', () => {
  const first = releaseId(new Date('2026-11-23T10:00:00Z'));
  const second = releaseId(new Date('2026-11-23T09:00:00Z'), first);
  expect([second, first].sort()).toEqual([first, second]);
  expect(releaseId(new Date('2026-11-23T10:00:00.500Z'), first)).toMatch(/^2026-11-23T10-00-00-500Z-/);
});
