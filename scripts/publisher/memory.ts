/** What the publisher remembers of its builds, so that a restart forgets nothing that was shown to an editor. */
import { readFile } from 'node:fs/promises';
import { build, type Build } from '@passerelle/shared/publication';
import { z } from 'zod';
import { replaceFile } from './durable.ts';

const memory = z.object({
  builds: z.array(build),
  /** The CMS's revision when somebody went back to an older release: as long as it stays, so does that release. */
  heldAt: z.string().optional(),
});

export type Memory = z.output<typeof memory>;

/** How many builds `GET /status` shows. */
export const rememberedBuilds = 30;

/** What earlier runs remembered, newest build first; builds that a kill cut short are told as failed. */
export async function recall(file: string, now: Date): Promise<Memory> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return { builds: [] };
  const parsed = memory.safeParse(parseJson(text));
  if (!parsed.success) return { builds: [] }; // Only history is lost: what is online is told by the releases themselves.
  return { ...parsed.data, builds: parsed.data.builds.map((each) => ended(each, now)) };
}

function ended(each: Build, now: Date): Build {
  if (each.state !== 'queued' && each.state !== 'building') return each;
  const reason = 'Le serveur s’est arrêté pendant cette publication ; elle est reprise.';
  return { ...each, state: 'failed', endedAt: now.toISOString(), reason };
}

/** Writes it down. */
export async function remember(file: string, { builds, heldAt }: Memory): Promise<void> {
  const kept = { builds: builds.slice(0, rememberedBuilds), heldAt };
  await replaceFile(file, JSON.stringify(kept, null, 2));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
