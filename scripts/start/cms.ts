/** Building and running Strapi. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { contentHash } from '../content-hash.ts';
import { root, type Environment } from '../environment.ts';
import { waitFor, type Processes, type Running } from './processes.ts';
import { readStamp, writeStamp } from './stamps.ts';

const cms = path.join(root, 'cms');
const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
const typescript = path.join(root, 'node_modules/typescript/bin/tsc');

const adminInputs = [
  'cms/src/admin',
  // What the panel computes while somebody writes.
  'cms/src/advice',
  'cms/src/letter',
  'cms/src/text',
  'cms/src/documents/places.ts',
  'shared/src/letter.ts',
  'cms/config/admin.ts',
  'cms/config/plugins.ts',
  'cms/package.json',
  'package-lock.json',
];
const serverInputs = [
  'cms/src',
  'cms/config',
  'cms/tsconfig.json',
  'cms/package.json',
  'shared/src',
  'package-lock.json',
];

/** What of the CMS must be built before it can run. */
export type CmsWork = 'admin' | 'server' | 'nothing';

/** Compares the CMS's sources with what was last built. */
export async function cmsWork(): Promise<CmsWork> {
  if (!existsSync(path.join(cms, 'dist/build/index.html'))) return 'admin';
  if ((await readStamp('cms-admin')) !== (await contentHash(root, adminInputs))) return 'admin';
  return (await readStamp('cms-server')) === (await contentHash(root, serverInputs)) ? 'nothing' : 'server';
}

/** Builds what is stale: the admin panel (most of a minute) or only the server (seconds). */
export async function buildCms(processes: Processes, work: CmsWork): Promise<void> {
  if (work === 'nothing') return;
  const adminHash = await contentHash(root, adminInputs);
  const serverHash = await contentHash(root, serverInputs);
  if (work === 'admin') {
    await rm(path.join(cms, 'dist'), { recursive: true, force: true });
    await processes.run({ name: 'cms-build', args: [strapi, 'build'], cwd: cms });
    await writeStamp('cms-admin', adminHash);
  } else {
    // A content type that was removed must not live on in dist; the admin panel, in dist/build, stays.
    for (const part of ['src', 'config'])
      await rm(path.join(cms, 'dist', part), { recursive: true, force: true });
    await processes.run({ name: 'cms-build', args: [typescript, '-p', 'tsconfig.json'], cwd: cms });
  }
  await writeStamp('cms-server', serverHash);
}

/** Starts Strapi and waits until it answers. */
export async function startCms(processes: Processes, environment: Environment): Promise<Running> {
  const running = processes.start({ name: 'cms', args: [strapi, 'start'], cwd: cms });
  const health = `${environment.cms.url}/_health`;
  await waitFor(running, async () => (await fetch(health, { signal: AbortSignal.timeout(5_000) })).ok, {
    timeoutMs: 180_000,
  });
  return running;
}
