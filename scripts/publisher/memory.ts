/** What the publisher remembers of its builds, so that a restart forgets nothing that was shown to an editor. */
import { readFile } from 'node:fs/promises';
import { build, type Build } from '@passerelle/shared/publication';
import { z } from 'zod';
import { replaceFile } from './durable.ts';

const memory = z.object({ builds: z.array(build) });

/** How many builds `GET /status` shows. */
export const rememberedBuilds = 30;

/** The builds of earlier runs, newest first; those a kill cut short are told as failed. */
export async function recall(file: string, now: Date): Promise<Build[]> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const parsed = memory.safeParse(parseJson(text));
  if (!parsed.success) return []; // Only history is lost: what is online is told by the releases themselves.
  return parsed.data.builds.map((each) =>
    each.state === 'queued' || each.state === 'building'
      ? {
          ...each,
          state: 'failed',
          endedAt: now.toISOString(),
          reason: 'Le serveur s’est arrêté pendant cette publication ; elle est reprise.',
        }
      : each,
  );
}

/** Writes the builds down. */
export async function remember(file: string, builds: Build[]): Promise<void> {
  await replaceFile(file, JSON.stringify({ builds: builds.slice(0, rememberedBuilds) }, null, 2));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
