/**
 * npm run bench [sizes…] [long] [search]: how long an editor waits, on generated centres of growing size, beside what
 * others need for the same pages; with `long`, whether the publisher keeps its size over many publications; with
 * `search`, how well the search answers.
 */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { statusOf, type Place } from '../e2e/house.ts';
import { root } from '../environment.ts';
import { coldBuild, memoryOf, openCentre, wholeRendering, type Centre } from './centre.ts';
import { endure } from './endurance.ts';
import { peers } from './peers.ts';
import { openDesk, type Waits } from './publications.ts';
import { chart, enduranceTable, table, type Measured } from './report.ts';
import { searchReport } from './search.ts';

// Enough for a 95th percentile that is not the slowest one.
const publications = 40;
const wishes = process.argv.slice(2);
const isLong = wishes.includes('long');
const isSearch = wishes.includes('search');
const sizes = wishes.filter((wish) => wish !== 'long' && wish !== 'search').map(Number);

async function measure(entries: number): Promise<Measured> {
  const centre = await openCentre(entries);
  const { place, secrets, contentFolder } = centre;
  try {
    const desk = await openDesk(place, { email: secrets.ADMIN_EMAIL, password: secrets.ADMIN_PASSWORD });
    // The first ones also publish what settled last, and warm up what an office warms up in the morning.
    for (let count = 0; count < 3; count += 1) await desk.publish();
    const waits: Waits[] = [];
    for (let count = 0; count < publications; count += 1) {
      waits.push(await desk.publish());
      const page = Math.round(waits.at(-1)!.page);
      console.log(`${entries} entries: ${count + 1}/${publications}, page after ${page} ms`);
    }
    return {
      entries,
      pages: (await statusOf(place)).live!.pages,
      waits,
      memory: await memoryOf(place),
      ...(await wholeRendering(centre)),
      coldBuild: await coldBuild(centre),
      ordinaryBuild: ordinaryBuild(centre),
      peers: await peers({
        contentFolder,
        workFolder: path.join(place.folder, 'peers'),
        page: await anArticle(place),
      }),
    };
  } finally {
    await centre.close();
  }
}

/** One page of the centre, as visitors get it. */
async function anArticle(place: Place): Promise<string> {
  const answer = await fetch(`${place.site}/actus/nouvelle-1/`);
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: was the centre written whole?`);
  return answer.text();
}

/** A plain `astro build` with its search index, of the same content. Milliseconds. */
function ordinaryBuild({ place, secrets }: Centre): number {
  const start = performance.now();
  execFileSync(process.execPath, [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: path.join(root, 'site'),
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CMS_URL: place.cms,
      CMS_BUILD_TOKEN: secrets.CMS_BUILD_TOKEN,
      SITE_URL: place.site,
      DATA_DIR: path.join(place.folder, 'ordinary'),
      BUILD_OUT_DIR: path.join(place.folder, 'ordinary/site'),
    },
  });
  return performance.now() - start;
}

const folder = path.join(root, '.github/bench');
await mkdir(folder, { recursive: true });
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
const date = new Date().toISOString().slice(0, 10);

if (isLong) {
  const text = enduranceTable(await endure(), { machine, date });
  await writeFile(path.join(folder, 'endurance.md'), text);
  console.log(`\n${text}`);
}
if (isSearch) {
  const text = await searchReport(date);
  await writeFile(path.join(folder, 'search.md'), text);
  console.log(`\n${text}`);
}
if ((!isLong && !isSearch) || sizes.length > 0) {
  const results: Measured[] = [];
  for (const entries of sizes.length > 0 ? sizes : [100, 1000]) results.push(await measure(entries));
  const text = table(results, { machine, date, publications });
  await writeFile(path.join(folder, 'publications.svg'), chart(results));
  await writeFile(path.join(folder, 'README.md'), text);
  console.log(`\n${text}`);
}
