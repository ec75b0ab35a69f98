import type { TestProject } from 'vitest/node';
import { replaceFile } from '../publisher/durable.ts';
import { clear, newPlace, startHouse, type House, type Place } from './house.ts';
import { startedFile, type HouseStarted } from './started.ts';

declare module 'vitest' {
  interface ProvidedContext {
    place: Place;
  }
}

/** One house for every story, started once and not waited for; the last story may end it. */
export default async function setup(project: TestProject) {
  const place = await newPlace();
  project.provide('place', place);
  const say = (started: HouseStarted) => replaceFile(startedFile(place), JSON.stringify(started));
  let house: House | undefined;
  const starting = startHouse(place).then(
    (running) => {
      house = running;
      return say({ pid: running.process.pid!, said: running.output() });
    },
    (error: Error) => say({ fault: error.message }),
  );
  return async () => {
    await starting;
    house?.process.kill('SIGTERM');
    await house?.ended;
    await clear(place);
  };
}
