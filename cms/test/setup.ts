/** Before all tests: Strapi runs compiled code, so it is compiled once; its first start is made once too. */
import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data of a Strapi that was started once: its tables, roles, labels and tokens. */
    firstStart: string;
  }
}

async function compile(): Promise<void> {
  const cms = resolve(import.meta.dirname, '..');
  // Strapi would still load a component that the source no longer has.
  for (const folder of ['src', 'config'])
    await rm(resolve(cms, 'dist', folder), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '--project', cms]);
}

/** Making every table takes ten times as long as starting with them. */
async function startOnce(dataDir: string): Promise<void> {
  const program = join(import.meta.dirname, 'first-start.ts');
  // Strapi's package cannot say that its modules are modules: it compiles to the other kind.
  const child = fork(program, [dataDir], { execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`The CMS could not be started: its process ended with ${code}, see above.`);
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  // In a run of every room it is compiled already, and another Strapi runs from it.
  if (process.env['CMS_COMPILED'] !== 'yes') await compile();
  const dataDir = await mkdtemp(join(tmpdir(), 'passerelle-cms-'));
  await startOnce(dataDir);
  provide('firstStart', dataDir);
  return () => rm(dataDir, { recursive: true, force: true });
}
