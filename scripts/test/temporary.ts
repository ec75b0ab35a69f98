import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that vanishes with the test; tests that run side by side say which they are by their own `onTestFinished`. */
export async function temporaryFolder(finished: typeof onTestFinished = onTestFinished): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-'));
  finished(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** Waits until something holds, or fails saying what it waited for. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`After ${timeoutMs} ms, still not: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
