import type { TestProject } from 'vitest/node';
import { clear, newPlace, secretsOf, startHouse, type Place } from './house.ts';

declare module 'vitest' {
  interface ProvidedContext {
    place: Place;
    secrets: Awaited<ReturnType<typeof secretsOf>>;
    /** The process of that house, and what it printed while it started. */
    house: { pid: number; said: string };
  }
}

/** One house for every story, started once: most of its minute goes into the demonstration. The last may end it. */
export default async function setup(project: TestProject) {
  const place = await newPlace();
  const house = await startHouse(place);
  project.provide('place', place);
  project.provide('secrets', await secretsOf(place));
  project.provide('house', { pid: house.process.pid!, said: house.output() });
  return async () => {
    house.process.kill('SIGTERM');
    await house.ended;
    await clear(place);
  };
}
