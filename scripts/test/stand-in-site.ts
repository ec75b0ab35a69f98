/** A program that builds like the site: asks the CMS, writes pages and a report. `STAND_IN` says how it goes. */
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { revisionPath, revisionResponse, type BuildReport } from '@passerelle/shared/publication';
import { writeBuild } from './stand-in-build.ts';

/** How the stand-in behaves. */
export interface Manner {
  pages?: number;
  home?: string;
  delayMs?: number;
  /** Never ends, and has a child that never ends either. */
  hang?: boolean;
  /** Ends by itself without a report. */
  crash?: boolean;
  faults?: BuildReport['faults'];
  noRevision?: boolean;
}

const env = process.env as Record<
  'BUILD_OUT_DIR' | 'BUILD_REPORT' | 'CMS_URL' | 'CMS_BUILD_TOKEN' | 'STAND_IN',
  string
>;
const manner = JSON.parse(env.STAND_IN || '{}') as Manner;

const report = (content: Partial<BuildReport>) =>
  writeFile(env.BUILD_REPORT, JSON.stringify({ faults: [], warnings: [], ...content }));

const url = env.CMS_URL + revisionPath;
const answer = await fetch(url, { headers: { Authorization: `Bearer ${env.CMS_BUILD_TOKEN}` } }).catch(
  () => undefined,
);
if (!answer?.ok) {
  await report({ reason: `Le contenu n’a pas pu être lu : ${url} ne répond pas.` });
  process.exit(1);
}
const { revision } = revisionResponse.parse(await answer.json()).data;

await writeBuild(env.BUILD_OUT_DIR, { name: revision, ...manner });
if (manner.hang) {
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  console.log(`hanging ${process.pid}`);
  await pause(600_000);
}
await pause(manner.delayMs ?? 0);
if (manner.crash) {
  console.error('Error: the template threw');
  process.exit(1);
}
await report(manner.noRevision ? {} : { revision, faults: manner.faults ?? [] });
