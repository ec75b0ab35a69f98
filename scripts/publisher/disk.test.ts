/** Real disks: a file system of a few kilobytes is filled, or made read-only. Mounting one takes a root user. */
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
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
  const home = (await releases.live())!.files['index.html']!;
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
