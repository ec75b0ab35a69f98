/** A generated centre with the whole house running, and what can be seen of it from outside. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rebuildPath } from '@passerelle/shared/publication';
import { statOf } from '../child-process.ts';
import {
  clear,
  eventually,
  newPlace,
  pause,
  processesOf,
  secretsOf,
  startHouse,
  statusOf,
  type Place,
} from '../e2e/house.ts';
import { seed } from '../seed/seed.ts';
import { writeCentre } from './generated-centre.ts';

type Secrets = Awaited<ReturnType<typeof secretsOf>>;

export interface Centre {
  place: Place;
  secrets: Secrets;
  /** The files its content was written from. */
  contentFolder: string;
  close(): Promise<void>;
}

/** Starts a house, writes a centre of a given size into Strapi, and waits until all of it is online. */
export async function openCentre(entries: number): Promise<Centre> {
  const place = await newPlace();
  await mkdir(place.dataDir, { recursive: true });
  await writeFile(path.join(place.dataDir, 'seeded'), ''); // Not the demonstration: a generated centre.
  const house = await startHouse(place);
  const close = async () => {
    house.process.kill('SIGTERM');
    await house.ended;
    await clear(place);
  };
  try {
    const secrets = await secretsOf(place);
    const contentFolder = path.join(place.folder, 'content');
    await writeCentre(contentFolder, entries);
    console.log(`${entries} entries: writing them into Strapi…`);
    await seed({ cmsUrl: place.cms, token: secrets.CMS_IMPORT_TOKEN, onProgress: () => {}, contentFolder });
    const isOnline = async () => {
      const { state, live, cms } = await statusOf(place);
      return state === 'idle' && live !== undefined && live.revision === cms.revision && live.pages > entries;
    };
    await eventually('everything is online', isOnline, 30 * 60_000);
    console.log(`${entries} entries: waiting until all of it is compressed and indexed…`);
    await eventually('the house is at rest', () => isAtRest(place), 30 * 60_000);
    return { place, secrets, contentFolder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The house's processes whose command line says this. */
async function running(place: Place, command: RegExp): Promise<number[]> {
  const found: number[] = [];
  for (const pid of await processesOf(place)) {
    if (command.test(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))) found.push(pid);
  }
  return found;
}

/** Seconds of processors a house has used. */
async function processorTimeOf(place: Place): Promise<number> {
  let ticks = 0;
  for (const pid of await processesOf(place)) {
    try {
      const [user, system] = statOf(pid).slice(11, 13);
      ticks += Number(user) + Number(system);
    } catch {
      // It ended since it was listed.
    }
  }
  return ticks / 100;
}

/** Whether nothing is left of what a first import sets going: an office is not measured in its hour of moving in. */
async function isAtRest(place: Place): Promise<boolean> {
  const seconds = 5;
  const before = await processorTimeOf(place);
  await pause(seconds * 1_000);
  return (await processorTimeOf(place)) - before < 0.1 * seconds;
}

/** Memory of the publisher and its renderer, in bytes; of what programs share, such as Node itself, each its part. */
export async function memoryOf(place: Place): Promise<number> {
  let bytes = 0;
  for (const pid of await running(place, /server\/entry\.mjs|publisher\/main/)) {
    const shares = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => ''); // It may have ended.
    bytes += Number(/^Pss:\s+(\d+)/m.exec(shares)?.[1] ?? 0) * 1024;
  }
  return bytes;
}

/** Publishes everything from scratch; milliseconds from the start of the work to the release. */
async function rebuild({ place, secrets }: Centre): Promise<number> {
  const before = (await statusOf(place)).builds[0]!.id;
  const headers = { Authorization: `Bearer ${secrets.PUBLISHER_SECRET}` };
  await fetch(`${place.publisher}${rebuildPath}`, { method: 'POST', headers });
  const last = async () => (await statusOf(place)).builds[0]!;
  const isDone = async () => (await last()).id !== before && (await last()).state === 'online';
  await eventually('it is built again', isDone, 10 * 60_000);
  const { startedAt, endedAt } = await last();
  return Date.parse(endedAt!) - Date.parse(startedAt!);
}

/** How long a warm renderer needs for every file, from content in memory to bytes in place: the best of three. */
export async function wholeRendering(centre: Centre): Promise<{ files: number; render: number }> {
  for (let round = 0; round < 3; round += 1) await rebuild(centre);
  const log = await readFile(path.join(centre.place.dataDir, 'logs/renderer.log'), 'utf8');
  const rounds = [...log.matchAll(/the site \((\d+) files\) in (\d+) ms/g)].slice(-3);
  return { files: Number(rounds.at(-1)![1]), render: Math.min(...rounds.map(([, , ms]) => Number(ms))) };
}

/** Everything, with a renderer that has to be started first; and the most memory that took. */
export async function coldBuild(centre: Centre): Promise<{ ms: number; memory: number }> {
  for (const pid of await running(centre.place, /server\/entry\.mjs/)) process.kill(pid, 'SIGKILL');
  await pause(1_000); // For the publisher to hear of it.
  let memory = 0;
  let isDone = false;
  const look = async () => {
    while (!isDone) {
      memory = Math.max(memory, await memoryOf(centre.place));
      await pause(200);
    }
  };
  const looking = look();
  const ms = await rebuild(centre).finally(() => (isDone = true));
  await looking;
  return { ms, memory };
}
