/** The ordinary build, `astro build`: slow to start, trusting nothing that was there before. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { buildReport, type BuildReport } from '@passerelle/shared/publication';
import type { Builder, BuildOptions, BuildResult } from './build.ts';
import { runCommand, type Command } from './command.ts';
import type { Releases } from './releases.ts';

export class OrdinaryBuilder implements Builder {
  readonly #command: Command;
  readonly #releases: Releases;

  constructor(command: Command, releases: Releases) {
    this.#command = command;
    this.#releases = releases;
  }

  async build({ id, day }: BuildOptions, stop: AbortSignal): Promise<BuildResult> {
    const outDir = this.#releases.draft(`${id}-build`);
    const reportFile = this.#releases.draft(`${id}-report`);
    const logs = path.join(this.#releases.dataDir, 'logs');
    await mkdir(logs, { recursive: true });
    await mkdir(outDir, { recursive: true });
    const env = { ...this.#command.env, BUILD_OUT_DIR: outDir, BUILD_REPORT: reportFile, BUILD_DAY: day };
    try {
      const ended = await runCommand({ ...this.#command, env }, path.join(logs, 'build.log'), stop);
      const report = await readReport(reportFile);
      if (ended !== undefined) return { report, reason: report?.reason ?? ended };
      if (!report?.revision) {
        return {
          report,
          reason: 'La construction du site n’a pas dit quelle version du contenu elle montre.',
        };
      }
      return { report, files: await this.#releases.blobs.putFolder(outDir) };
    } finally {
      await rm(outDir, { recursive: true, force: true });
      await rm(reportFile, { force: true });
    }
  }

  async close(): Promise<void> {}
}

async function readReport(file: string): Promise<BuildReport | undefined> {
  try {
    return buildReport.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
