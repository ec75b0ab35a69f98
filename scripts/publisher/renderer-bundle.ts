/** The site's code as a program: made when the code changes, kept until it changes again. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { runCommand, type Command } from './command.ts';

export interface BundlePlaces {
  /** Where bundles are kept; Node must find the site's packages from there. */
  folder: string;
  logFile: string;
}

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
  if (existsSync(entry)) return entry;
  const draft = `${bundle}.tmp`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(path.dirname(logFile), { recursive: true });
  const env = { ...command.env, BUILD_OUT_DIR: draft };
  const reason = await runCommand({ ...command, env }, logFile, stop);
  if (reason !== undefined) throw new BundleError(reason);
  await rename(draft, bundle);
  for (const other of await readdir(folder)) {
    if (other !== codeHash) await rm(path.join(folder, other), { recursive: true, force: true });
  }
  return entry;
}
