/** One publication: build, check, release. Visitors see nothing of it until the last rename. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BuildReport } from '@passerelle/shared/publication';
import { runBuild, type BuildCommand } from './build.ts';
import { checkBuild } from './check.ts';
import type { Manifest } from './manifest.ts';
import { release } from './release.ts';
import type { Releases } from './releases.ts';

export interface PublishOptions {
  releases: Releases;
  command: BuildCommand;
  siteUrl: string;
  acceptFewerPages: boolean;
  /** The state of the site's source, taken just before it is built. */
  codeHash: string;
}

/** What became of a publication. */
export interface Publication {
  report: BuildReport | undefined;
  live?: Manifest;
  /** In French, when it failed. */
  reason?: string;
}

/** Makes the release `id`, or says why it was not made. Never throws: a failed publication is a result. */
export async function publish(id: string, options: PublishOptions, stop: AbortSignal): Promise<Publication> {
  const { releases } = options;
  const draft = releases.draft(id);
  try {
    const result = await tryPublish(id, options, stop);
    if (!result.live) await rm(draft, { recursive: true, force: true });
    return result;
  } catch (error) {
    console.error(error);
    await rm(draft, { recursive: true, force: true }).catch(() => {});
    return {
      report: undefined,
      reason: `Le serveur de publication a rencontré une erreur : ${(error as Error).message}.`,
    };
  }
}

async function tryPublish(id: string, options: PublishOptions, stop: AbortSignal): Promise<Publication> {
  const { releases, command, siteUrl, acceptFewerPages, codeHash } = options;
  const draft = releases.draft(id);
  const logs = path.join(releases.dataDir, 'logs');
  await mkdir(logs, { recursive: true });
  await mkdir(draft, { recursive: true });
  const places = {
    outDir: draft,
    reportFile: path.join(releases.folder, `${id}.tmp-report.json`),
    logFile: path.join(logs, 'build.log'),
  };
  const { report, reason } = await runBuild(command, places, stop);
  if (reason !== undefined || !report?.revision) return { report, ...(reason !== undefined && { reason }) };
  const live = await releases.live();
  const { pages, reasons } = await checkBuild(draft, { livePages: live?.pages, acceptFewerPages, siteUrl });
  if (reasons.length > 0) return { report, reason: reasons.join(' ') };
  const about = { id, revision: report.revision, codeHash, publishedAt: new Date().toISOString(), pages };
  return { report, live: await release(releases, about) };
}
