/** Before all tests: Strapi runs compiled code, so it is compiled once. */
import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

export default async function compile(): Promise<void> {
  const cms = resolve(import.meta.dirname, '..');
  // Strapi would still load a component that the source no longer has.
  for (const folder of ['src', 'config'])
    await rm(resolve(cms, 'dist', folder), { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '--project', cms]);
}
