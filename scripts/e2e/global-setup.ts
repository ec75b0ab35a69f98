import type { TestProject } from 'vitest/node';
import { clear, newPlace, secretsOf, startHouse, type Place } from './house.ts';

declare module 'vitest' {
  interface ProvidedContext {
    place: Place;
    secrets: Awaited<ReturnType<typeof secretsOf>>;
  }
}

/** One house for every story that does not need to end it. */
export default async function setup(project: TestProject) {
  const place = await newPlace();
  const house = await startHouse(place);
  project.provide('place', place);
  project.provide('secrets', await secretsOf(place));
  return async () => {
    house.process.kill('SIGTERM');
    await house.ended;
    await clear(place);
  };
}
