/** Real disks: a file system of a few kilobytes is filled, or made read-only. Mounting one takes a root user. */
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { publishEdition } from '../test/stand-in-build.ts';
import { startPublisherIn } from '../test/running-publisher.ts';
import { temporaryFolder, until } from '../test/temporary.ts';
import { Releases } from './releases.ts';

const mount = (...args: string[]) => spawnSync('mount', args).status === 0;

/** A file system of its own, or nothing where this user may not mount one. */
async function smallDisk(): Promise<string | undefined> {
  const folder = path.join(await temporaryFolder(), 'disk');
  await mkdir(folder);
  if (!mount('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder)) return undefined;
  onTestFinished(() => void spawnSync('umount', ['--lazy', folder]));
  return folder;
}

const mayMount = process.getuid?.() === 0;

/** What visitors read. */
async function edition(folder: string): Promise<string | undefined> {
  const releases = new Releases(folder);
  const home = (await releases.live())!.files.get('index.html')!;
  return /data-edition="(.*?)"/.exec((await releases.blobs.read(home)).toString())?.[1];
}

test.runIf(mayMount)(
  'a full disk leaves the site as it was and says so; with space again, it goes on',
  async ({ skip }) => {
    const disk = await smallDisk();
    if (!disk) return skip();
    const { publisher, cms, idle } = await startPublisherIn(disk);
    await idle();
    const filler = path.join(disk, 'filler');
    await writeFile(filler, Buffer.alloc(4 * 1024 * 1024)).catch(() => undefined);
    cms.revision = 'r2';
    publisher.ask('webhook');
    await idle();
    expect(publisher.status().builds[0]).toMatchObject({ state: 'failed' });
    expect(publisher.status().builds[0]!.reason).toMatch(/plein|ENOSPC/);
    expect(await edition(disk)).toBe('r1');
    await rm(filler);
    publisher.ask('webhook');
    await idle();
    expect(publisher.status().builds[0]).toMatchObject({ state: 'online', revision: 'r2' });
    expect(await edition(disk)).toBe('r2');
  },
);

test.runIf(mayMount)(
  'a disk that became read-only leaves the site as it was and says so',
  async ({ skip }) => {
    const disk = await smallDisk();
    if (!disk) return skip();
    const { publisher, cms, idle } = await startPublisherIn(disk);
    await idle();
    // A disk with a file open for writing cannot become read-only: the publisher may be noting down what it did.
    await until('the disk is read-only', () => mount('-o', 'remount,ro', disk));
    cms.revision = 'r2';
    publisher.ask('webhook');
    await idle();
    expect(publisher.status().builds[0]).toMatchObject({ state: 'failed' });
    expect(publisher.status().builds[0]!.reason).toMatch(/lecture seule|EROFS/);
    expect(await edition(disk)).toBe('r1');
    expect(mount('-o', 'remount,rw', disk)).toBe(true);
    publisher.ask('webhook');
    await idle();
    expect(await edition(disk)).toBe('r2');
  },
);

/** Runs a release whose system calls of some kinds fail as a dying disk's do (man 1 strace, "inject"). */
function releaseOnDyingDisk(folder: string, calls: string, only: string[]) {
  const program = path.join(import.meta.dirname, '../test/release-and-die.ts');
  const filter = only.flatMap((place) => ['-P', place]);
  const inject = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=EIO`];
  const { status, stderr } = spawnSync(
    'strace',
    ['-f', '-qq', '-o', '/dev/null', ...filter, ...inject, process.execPath, program, folder, 'never'],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

const mayTrace = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;

test.runIf(mayTrace).each([
  ['flushing bytes', 'fsync', []],
  ['naming new bytes', 'rename', []],
  ['naming the release', 'symlink', []],
  ['putting it online', 'rename', ['current.tmp', 'current']],
  ['flushing what is online', 'fsync', ['.']],
])('a disk that fails when %s leaves one whole release online, and then goes on', async (_, calls, only) => {
  const releases = new Releases(await temporaryFolder());
  await releases.cleanUp();
  await publishEdition(releases, 'r1');
  const places = only.map((place) => path.join(releases.dataDir, place));
  const { status, stderr } = releaseOnDyingDisk(releases.dataDir, calls, places);
  expect(status).not.toBe(0);
  expect(stderr).toContain('EIO');
  // The last flush comes after the swap: what was renamed is whole, and may or may not outlive a power cut.
  const isBeforeSwap = only[0] !== '.';
  if (isBeforeSwap) expect(await edition(releases.dataDir)).toBe('r1');
  const after = new Releases(releases.dataDir);
  await after.cleanUp();
  expect(await after.live()).toBeDefined();
  await publishEdition(after, 'r2');
  expect(await edition(releases.dataDir)).toBe('r2');
});
