/** The whole house as a person starts it: `npm start`'s own program, on free ports and an empty data folder. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { publisherStatus, type PublisherStatus } from '@passerelle/shared/publication';
import { root } from '../environment.ts';
import { freePorts } from '../test/free-ports.ts';

export interface Place {
  folder: string;
  dataDir: string;
  envFile: string;
  site: string;
  cms: string;
  publisher: string;
}

export interface House {
  process: ChildProcess;
  /** Everything it printed so far. */
  output: () => string;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  secondsToReady: number;
}

/** A new place to start a house in: nothing there yet. */
export async function newPlace(): Promise<Place> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-house-'));
  const [cms, publisher, site] = await freePorts(3);
  return {
    folder,
    dataDir: path.join(folder, 'data'),
    envFile: path.join(folder, '.env'),
    cms: `http://localhost:${cms}`,
    publisher: `http://localhost:${publisher}`,
    site: `http://localhost:${site}`,
  };
}

/** Removes everything a house left there. */
export const clear = ({ folder }: Place) => rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** What a clean shell would give: none of this test's own variables. */
export function environmentOf(place: Place): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TZ } = process.env;
  const port = (url: string) => new URL(url).port;
  return {
    PATH,
    HOME,
    LANG,
    TZ,
    DATA_DIR: place.dataDir,
    ENV_FILE: place.envFile,
    CMS_PORT: port(place.cms),
    PUBLISHER_PORT: port(place.publisher),
    SITE_PORT: port(place.site),
  };
}

/** Runs the start program; does not wait. */
export function run(place: Place, changes: NodeJS.ProcessEnv = {}): Omit<House, 'secondsToReady'> {
  const child = spawn('node', ['scripts/start.mjs'], {
    cwd: root,
    env: { ...environmentOf(place), ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()));
  const ended = new Promise<Awaited<House['ended']>>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return { process: child, output: () => output, ended };
}

/** Starts a house and waits until it says that it runs. */
export async function startHouse(place: Place, changes: NodeJS.ProcessEnv = {}): Promise<House> {
  const started = Date.now();
  const house = run(place, changes);
  let over = false;
  void house.ended.then(() => (over = true));
  while (!house.output().includes('Passerelle is running')) {
    if (over || Date.now() - started > 480_000) {
      house.process.kill('SIGKILL');
      throw new Error(`The house did not start. It said:\n${house.output()}`);
    }
    await pause(50);
  }
  return { ...house, secondsToReady: (Date.now() - started) / 1000 };
}

/** The secrets and the sign-in the start wrote down. */
export async function secretsOf(place: Place) {
  const values = parseEnv(await readFile(place.envFile, 'utf8'));
  return values as Record<
    'ADMIN_EMAIL' | 'ADMIN_PASSWORD' | 'PUBLISHER_SECRET' | 'CMS_BUILD_TOKEN' | 'CMS_IMPORT_TOKEN',
    string
  >;
}

/** What the publisher says of itself. */
export async function statusOf({ publisher }: Pick<Place, 'publisher'>): Promise<PublisherStatus> {
  return publisherStatus.parse(await (await fetch(`${publisher}/status`)).json());
}

/** The processes that were told to work in this place, whoever started them. */
export async function processesOf({ dataDir }: Pick<Place, 'dataDir'>): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const mine = await Promise.all(
    pids.map(async (pid) => {
      const environ = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
      return environ.split('\0').includes(`DATA_DIR=${dataDir}`);
    }),
  );
  return pids.filter((_, index) => mine[index]).map(Number);
}

/** Waits until something holds. */
export async function eventually(
  what: string,
  holds: () => Promise<boolean>,
  timeoutMs = 60_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`After ${timeoutMs / 1000} s, still not: ${what}.`);
    await pause(50);
  }
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
