/** The site's code as a program: made when the code changes, kept until nobody uses it any more. */
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { runCommand, type Command } from './command.ts';

export interface BundlePlaces {
  /** Where bundles are kept; Node must find the site's packages from there. */
  folder: string;
  logFile: string;
}

/** Another publisher may run from the same folder, for another address: its bundle is not ours to remove. */
const unusedForMs = 7 * 24 * 3_600_000;

/** The bundle could not be made; the message is in French, for `/status`. */
export class BundleError extends Error {
  override name = 'BundleError';
}

/** The program that renders the site's code in a given state; made if it is not there. */
export async function rendererEntry(
  codeHash: string,
  command: Command,
  { folder, logFile }: BundlePlaces,
  stop: AbortSignal,
): Promise<string> {
  const bundle = path.join(folder, codeHash);
  const entry = path.join(bundle, 'server/entry.mjs');
  if (await markUsed(bundle)) return entry;
  const draft = `${bundle}.${process.pid}.tmp`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.dirname(logFile), { recursive: true });
  const env = { ...command.env, BUILD_OUT_DIR: draft };
  const reason = await runCommand({ ...command, env }, logFile, stop);
  if (reason !== undefined) throw new BundleError(reason);
  await rename(draft, bundle).catch(async (error: unknown) => {
    if (!(await markUsed(bundle))) throw error; // Somebody else made the same one meanwhile.
    await rm(draft, { recursive: true, force: true });
  });
  await markUsed(bundle);
  await removeUnused(folder);
  return entry;
}

/** Whether a bundle is there; if so, it is known to be used now. */
async function markUsed(bundle: string): Promise<boolean> {
  const now = new Date();
  return utimes(bundle, now, now).then(
    () => true,
    () => false,
  );
}

async function removeUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const place = path.join(folder, name);
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > unusedForMs) await rm(place, { recursive: true, force: true });
  }
}
