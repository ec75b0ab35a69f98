/**
 * The house every story is told in. Its first minutes, most of them the demonstration, pass beside the tests of the
 * rooms; a story that comes earlier waits here.
 */
import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import { eventually, secretsOf } from './house.ts';
import { startedFile, type HouseStarted } from './started.ts';

/** Where it is; known before it runs. */
export const place = inject('place');

async function start() {
  let started: HouseStarted | undefined;
  await eventually(
    'the house runs',
    async () => Boolean((started = JSON.parse(await readFile(startedFile(place), 'utf8')) as HouseStarted)),
    600_000,
  );
  if ('fault' in started!) throw new Error(started.fault);
  return started!;
}

export const house = await start();
export const secrets = await secretsOf(place);
export const { site } = place;
