/** npm start, once the dependencies are there: builds what is stale, runs all, says where, and ends all. */
import path from 'node:path';
import { parseEnvironment, root, toVariables, type Environment } from '../environment.ts';
import { buildCms, cmsWork, startCms } from './cms.ts';
import { needsContent, writeContent } from './content.ts';
import { completeEnvFile } from './env-file.ts';
import { preflight } from './preflight.ts';
import { Processes } from './processes.ts';
import { explain, startPublisher, startSite, type FirstPublication } from './publication.ts';
import { runSteps } from './steps.ts';
import { summary } from './summary.ts';

const startedAt = Date.now();
const envFile = path.resolve(root, process.env.ENV_FILE || '.env');

let processes: Processes | undefined;
let stoppedAt: number | undefined;

/** A terminal sends Ctrl-C to every process and our parent passes it on: one press can arrive twice. */
const sameStopMs = 700;

async function stop(code: number): Promise<void> {
  if (stoppedAt !== undefined) {
    if (Date.now() - stoppedAt < sameStopMs) return;
    processes?.kill();
    process.exit(1);
  }
  stoppedAt = Date.now();
  console.log('\nStopping… (once more to force)');
  await processes?.stopAll();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
process.on('disconnect', () => void stop(1));
process.channel?.unref();

async function start(environment: Environment): Promise<FirstPublication> {
  const running = new Processes(path.join(environment.dataDir, 'logs'), process.env);
  processes = running;
  const work = await cmsWork();
  let publication: FirstPublication | undefined;
  await runSteps([
    {
      title: work === 'server' ? 'Compile the CMS' : 'Build the CMS and its admin panel (about a minute)',
      skip: async () => work === 'nothing' && 'The CMS is built',
      run: () => buildCms(running, work),
    },
    { title: 'Start the CMS', run: () => startCms(running, environment) },
    {
      title: 'Write the demonstration content',
      skip: async () => !(await needsContent(environment)) && 'The CMS has its content',
      run: (say) => writeContent(environment, say),
    },
    {
      title: 'Start the publisher and publish what is new',
      run: async (say) => {
        publication = await startPublisher(running, environment, say);
      },
    },
    { title: 'Start the site', run: () => startSite(running, environment) },
  ]);
  return publication!;
}

try {
  const invented = await completeEnvFile(envFile, process.env);
  const environment = parseEnvironment(process.env);
  Object.assign(process.env, toVariables(environment), {
    NODE_ENV: process.env.NODE_ENV || 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });
  await preflight(environment);
  const { live, failed } = await start(environment);
  const password = invented.includes('ADMIN_PASSWORD') ? environment.admin.password : undefined;
  console.log(summary(environment, { live, password, envFile, seconds: (Date.now() - startedAt) / 1000 }));
  if (failed) {
    const read = live ? 'the previous release' : 'that the site is on its way';
    console.warn(`The last publication failed; visitors read ${read}.\n${explain(failed)}\n`);
  }
  await processes!.keepRunning((line) => console.warn(`\n${line}\n`));
} catch (error) {
  if (stoppedAt === undefined) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
    await stop(1);
  }
}
