/** npm run bench [sizes…]: how long an editor waits, on generated centres of growing size, beside the ordinary build. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
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
import { rebuildPath } from '@passerelle/shared/publication';
import { root } from '../environment.ts';
import { seed } from '../seed/seed.ts';
import { writeCentre } from './generated-centre.ts';
import { peers } from './peers.ts';
import { openDesk, type Waits } from './publications.ts';
import { chart, table, type Measured } from './report.ts';

const publications = 12;
const sizes = process.argv.slice(2).map(Number);

async function measure(entries: number): Promise<Measured> {
  const place = await newPlace();
  await mkdir(place.dataDir, { recursive: true });
  await writeFile(path.join(place.dataDir, 'seeded'), ''); // Not the demonstration: a generated centre.
  const house = await startHouse(place);
  try {
    const secrets = await secretsOf(place);
    const contentFolder = path.join(place.folder, 'content');
    await writeCentre(contentFolder, entries);
    console.log(`${entries} entries: writing them into Strapi…`);
    const token = (secrets as Record<string, string>).CMS_IMPORT_TOKEN!;
    await seed({ cmsUrl: place.cms, token, onProgress: () => {}, contentFolder });
    await eventually('everything is online', async () => (await settled(place)) > entries, 30 * 60_000);
    const desk = await openDesk(place, { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD });
    // The first ones also publish what settled last, and warm up what an office warms up in the morning.
    for (let count = 0; count < 3; count += 1) await desk.publish();
    const waits: Waits[] = [];
    for (let count = 0; count < publications; count += 1) {
      waits.push(await desk.publish());
      console.log(
        `${entries} entries: ${count + 1}/${publications}, page after ${Math.round(waits.at(-1)!.page)} ms`,
      );
    }
    const memory = await memoryOf(place);
    const { pages } = (await statusOf(place)).live!;
    const render = await wholeRendering(place, secrets.PUBLISHER_SECRET);
    for (const pid of await renderersOf(place)) process.kill(pid, 'SIGKILL');
    await eventually('the renderer is gone', async () => (await renderersOf(place)).length === 0);
    await pause(500); // For the publisher to hear of it.
    const coldBuild = await rebuild(place, secrets.PUBLISHER_SECRET);
    const ordinary = ordinaryBuild(place, secrets.CMS_BUILD_TOKEN);
    const others = await peers(contentFolder, path.join(place.folder, 'peers'));
    return { entries, pages, waits, memory, render, coldBuild, ordinaryBuild: ordinary, peers: others };
  } finally {
    house.process.kill('SIGTERM');
    await house.ended;
    await clear(place);
  }
}

/** The pages that are online, once nothing more is on its way. */
async function settled(place: Place): Promise<number> {
  const { state, live, cms } = await statusOf(place);
  return state === 'idle' && live && live.revision === cms.revision ? live.pages : 0;
}

/** The renderer's processes, by the program they were started as. */
async function renderersOf(place: Place): Promise<number[]> {
  const found: number[] = [];
  for (const pid of await processesOf(place)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('server/entry.mjs')) found.push(pid);
  }
  return found;
}

/** Resident memory of the publisher and its renderer, in bytes. */
async function memoryOf(place: Place): Promise<number> {
  let bytes = 0;
  for (const pid of await processesOf(place)) {
    if (!/server\/entry\.mjs|publisher\/main/.test(await readFile(`/proc/${pid}/cmdline`, 'utf8'))) continue;
    bytes += Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  }
  return bytes;
}

/** Publishes everything from scratch; milliseconds from the start of the work to the release. */
async function rebuild(place: Place, secret: string): Promise<number> {
  const before = (await statusOf(place)).builds[0]!.id;
  const headers = { Authorization: `Bearer ${secret}` };
  await fetch(`${place.publisher}${rebuildPath}`, { method: 'POST', headers });
  const last = async () => (await statusOf(place)).builds[0]!;
  await eventually(
    'it is built again',
    async () => (await last()).id !== before && (await last()).state === 'online',
    10 * 60_000,
  );
  const { startedAt, endedAt } = await last();
  return Date.parse(endedAt!) - Date.parse(startedAt!);
}

/** How long a warm renderer needs for every page, from content in memory to bytes in place: the best of three. */
async function wholeRendering(place: Place, secret: string): Promise<number> {
  for (let round = 0; round < 3; round += 1) await rebuild(place, secret);
  const log = await readFile(path.join(place.dataDir, 'logs/renderer.log'), 'utf8');
  const times = [...log.matchAll(/the site \(\d+ files\) in (\d+) ms/g)].slice(-3);
  return Math.min(...times.map(([, ms]) => Number(ms)));
}

/** The peer: a plain `astro build` with its search index, of the same content. Milliseconds. */
function ordinaryBuild(place: Place, token: string): number {
  const start = performance.now();
  execFileSync(process.execPath, [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: path.join(root, 'site'),
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CMS_URL: place.cms,
      CMS_BUILD_TOKEN: token,
      SITE_URL: place.site,
      DATA_DIR: path.join(place.folder, 'ordinary'),
      BUILD_OUT_DIR: path.join(place.folder, 'ordinary/site'),
    },
  });
  return performance.now() - start;
}

const results: Measured[] = [];
for (const entries of sizes.length > 0 ? sizes : [100, 1000]) results.push(await measure(entries));
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);
const folder = path.join(root, '.github/bench');
await mkdir(folder, { recursive: true });
await writeFile(path.join(folder, 'publications.svg'), chart(results));
await writeFile(path.join(folder, 'README.md'), table(results, { machine, date, publications }));
console.log(`\n${table(results, { machine, date, publications })}`);
