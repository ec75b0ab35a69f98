import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeBuild } from '../test/stand-in-build.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { release, type ReleaseStep } from './release.ts';
import { keptReleases, releaseId, Releases } from './releases.ts';

const program = path.join(import.meta.dirname, '../test/release-and-die.ts');

async function publishEdition(releases: Releases, name: string, pages = 5) {
  const id = releaseId(new Date());
  await writeBuild(releases.draft(id), { name, pages });
  return release(releases, {
    id,
    revision: name,
    codeHash: 'code',
    publishedAt: new Date().toISOString(),
    pages: 7,
  });
}

async function emptyReleases() {
  const releases = new Releases(await temporaryFolder());
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
  const current = path.join(dataDir, 'current');
  const home = await readFile(path.join(current, 'index.html'), 'utf8');
  const edition = /data-edition="(.*?)"/.exec(home)![1]!;
  for (const page of ['404.html', ...[1, 2, 3, 4, 5].map((number) => `actus/${number}/index.html`)]) {
    const html = await readFile(path.join(current, page), 'utf8');
    expect(html).toContain(`data-edition="${edition}"`);
    expect(html.endsWith('</html>\n')).toBe(true);
  }
  await readFile(path.join(current, `_astro/style.${edition}.css`));
  return edition;
}

test('a release is live after its swap, and says what it is', async () => {
  const releases = await emptyReleases();
  const manifest = await publishEdition(releases, 'one');
  expect(await releases.live()).toEqual(manifest);
  expect(await liveEdition(releases.dataDir)).toBe('one');
  expect(await readlink(path.join(releases.dataDir, 'current'))).toBe(path.join('releases', manifest.id));
});

test('the last releases stay, older ones go, and hashed files of those that stay are carried on', async () => {
  const releases = await emptyReleases();
  for (let edition = 1; edition <= keptReleases + 2; edition++) await publishEdition(releases, `e${edition}`);
  expect(await releases.list()).toHaveLength(keptReleases);
  const styles = await readdir(path.join(releases.dataDir, 'current/_astro'));
  expect(styles.filter((name) => name.endsWith('.css')).sort()).toEqual(
    ['e2', 'e3', 'e4', 'e5', 'e6', 'e7'].map((name) => `style.${name}.css`),
  );
  const chunks = await readdir(path.join(releases.dataDir, 'current/pagefind/index'));
  expect(chunks).toContain('fr_e4.pf_index');
});

test.each<ReleaseStep>(['compressed', 'carried', 'described', 'flushed', 'sealed', 'swapped', 'pruned'])(
  'killed when it has just %s, one whole release is live and the next start cleans up',
  async (step) => {
    const releases = await emptyReleases();
    await publishEdition(releases, 'before');
    expect(await runUntilDeath(releases.dataDir, step)).toBe('SIGKILL');
    const edition = await liveEdition(releases.dataDir);
    expect(edition === 'before').toBe(!['swapped', 'pruned'].includes(step));
    await releases.cleanUp();
    expect((await readdir(releases.folder)).filter((name) => name.includes('.tmp'))).toEqual([]);
    await publishEdition(releases, 'after');
    expect(await liveEdition(releases.dataDir)).toBe('after');
  },
);

test('killed at forty random moments, one whole release is always live and the disk stays bounded', async () => {
  const releases = await emptyReleases();
  await publishEdition(releases, 'before');
  for (let round = 0; round < 40; round++) {
    expect(await runUntilDeath(releases.dataDir, 'forever', Math.random() * 250)).toBe('SIGKILL');
    await liveEdition(releases.dataDir);
    expect((await readdir(releases.folder)).length).toBeLessThanOrEqual(keptReleases + 2);
  }
  await releases.cleanUp();
  expect((await readdir(releases.folder)).length).toBeLessThanOrEqual(keptReleases);
}, 120_000);

test('a link to a release that vanished counts as none', async () => {
  const releases = await emptyReleases();
  const { id } = await publishEdition(releases, 'one');
  await writeFile(path.join(releases.path(id), 'release.json'), '{"id":');
  expect(await releases.live()).toBeUndefined();
});

test('the live release is never pruned, however old', async () => {
  const releases = await emptyReleases();
  const first = await publishEdition(releases, 'first');
  for (let edition = 1; edition <= keptReleases; edition++) await publishEdition(releases, `e${edition}`);
  const [oldest] = (await releases.list()).slice(-1);
  await releases.swap(oldest!);
  await mkdir(releases.path(releaseId(new Date())));
  await releases.prune();
  expect(await releases.list()).toContain(oldest);
  expect(await releases.list()).not.toContain(first.id);
});
