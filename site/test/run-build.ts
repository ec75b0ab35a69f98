/** Runs the site's real build, as the publisher does. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildReport, type BuildReport } from '@passerelle/shared/publication';
import { afterAll } from 'vitest';

const room = path.resolve(import.meta.dirname, '..');
const astro = path.resolve(room, '../node_modules/astro/bin/astro.mjs');
/** In the room: what is built elsewhere, Astro first puts together in one folder of the room, whoever else does too. */
const builds = path.join(room, '.cache/builds');

export interface BuiltSite {
  code: number;
  output: string;
  report: BuildReport;
  files: string[];
  read(file: string): Promise<string>;
  bytes(file: string): Promise<Buffer>;
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Builds the site of a Strapi into a folder that goes when the file's tests are over. */
export async function runBuild(
  strapi: { url: string; token: string },
  { dataDir, day, gallery = false }: { dataDir?: string; day?: string; gallery?: boolean } = {},
): Promise<BuiltSite> {
  await mkdir(builds, { recursive: true });
  const folder = await mkdtemp(path.join(builds, 'build-'));
  folders.push(folder);
  const outDir = path.join(folder, 'site');
  const reportFile = path.join(folder, 'report.json');
  const { code, output } = await promisify(execFile)(process.execPath, [astro, 'build'], {
    cwd: room,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CMS_URL: strapi.url,
      CMS_BUILD_TOKEN: strapi.token,
      SITE_URL: 'https://centre.example.org',
      DATA_DIR: dataDir ?? folder,
      BUILD_OUT_DIR: outDir,
      BUILD_REPORT: reportFile,
      ...(day && { BUILD_DAY: day }),
      ...(gallery && { BUILD_GALLERY: 'yes' }),
    },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    (error: { code: number; stdout: string; stderr: string }) => ({
      code: error.code,
      output: error.stdout + error.stderr,
    }),
  );
  const entries = await readdir(outDir, { recursive: true, withFileTypes: true }).catch(() => []);
  const bytes = (file: string) => readFile(path.join(outDir, file));
  return {
    code,
    output,
    report: buildReport.parse(JSON.parse(await readFile(reportFile, 'utf8'))),
    files: entries
      .filter((each) => each.isFile())
      .map((each) => path.relative(outDir, path.join(each.parentPath, each.name)))
      .sort(),
    bytes,
    read: async (file) => (await bytes(file)).toString(),
  };
}
