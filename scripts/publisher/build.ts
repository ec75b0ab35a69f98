/** One build of the site: a child process with a time limit, judged by its exit code and its own report. */
import { closeSync, openSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { buildReport, type BuildReport } from '@passerelle/shared/publication';
import { endTree, launch } from '../child-process.ts';

/** The program that builds the site; nothing in a request can change it. */
export interface BuildCommand {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
}

export interface BuildPlaces {
  outDir: string;
  reportFile: string;
  logFile: string;
}

export interface BuildResult {
  report: BuildReport | undefined;
  /** In French, when it failed. */
  reason?: string;
}

/** Runs the build to its end, or to its time limit, or until `stop` is aborted. */
export async function runBuild(
  command: BuildCommand,
  places: BuildPlaces,
  stop: AbortSignal,
): Promise<BuildResult> {
  const { outDir, reportFile, logFile } = places;
  await rm(reportFile, { force: true });
  const log = openSync(logFile, 'w');
  const env = { ...command.env, BUILD_OUT_DIR: outDir, BUILD_REPORT: reportFile };
  const child = launch({ args: command.args, cwd: command.cwd, env, log });
  closeSync(log);
  const limit = AbortSignal.timeout(command.timeoutMs);
  const end = () => void endTree(child, 2_000);
  for (const signal of [limit, stop]) signal.addEventListener('abort', end);
  if (stop.aborted) end();
  const { code, signal } = await child.ended;
  for (const each of [limit, stop]) each.removeEventListener('abort', end);
  await endTree(child, 2_000); // What it started must not outlive it.
  const report = await readReport(reportFile);
  await rm(reportFile, { force: true });
  if (limit.aborted) {
    return {
      report,
      reason: `La construction du site a dépassé ${minutes(command.timeoutMs)} et a été arrêtée.`,
    };
  }
  if (signal) return { report, reason: `La construction du site a été interrompue (${signal}).` };
  if (code !== 0)
    return {
      report,
      reason: failure(report) ?? `La construction du site a échoué : ${await lastWords(logFile)}`,
    };
  if (!report?.revision)
    return { report, reason: 'La construction du site n’a pas dit quelle version du contenu elle montre.' };
  return { report };
}

function failure(report: BuildReport | undefined): string | undefined {
  if (!report) return undefined;
  const count = report.faults.length;
  if (count === 0) return report.reason;
  const faults =
    count === 1 ? 'Un contenu ne peut pas être montré.' : `${count} contenus ne peuvent pas être montrés.`;
  return report.reason ? `${faults} ${report.reason}` : faults;
}

async function readReport(file: string): Promise<BuildReport | undefined> {
  try {
    return buildReport.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** What an operator would look for first in the log. */
async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n');
  const line = lines.findLast((each) => /error|erreur/i.test(each)) ?? lines.at(-1) ?? '';
  return `${
    line
      .replaceAll(/\u001b\[[\d;]*m/g, '')
      .trim()
      .slice(0, 300) || 'sans un mot'
  } (journal : ${logFile})`;
}

const minutes = (ms: number) =>
  ms >= 120_000 ? `${Math.round(ms / 60_000)} minutes` : `${(ms / 1000).toLocaleString('fr')} secondes`;
