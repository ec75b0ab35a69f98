/** One publication: build, check, release. Visitors see nothing of it until the last rename. */
import type { BuildReport } from '@passerelle/shared/publication';
import type { Builder, BuildResult } from './build.ts';
import type { Inspector } from './check.ts';
import type { Manifest } from './manifest.ts';
import { release } from './release.ts';
import type { Releases } from './releases.ts';

export interface PublishOptions {
  releases: Releases;
  builder: Builder;
  inspector: Inspector;
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
export function publish(id: string, options: PublishOptions, stop: AbortSignal): Promise<Publication> {
  const { builder, codeHash } = options;
  return withoutThrowing(async () => releaseIfGood(id, await builder.build(id, codeHash, stop), options));
}

/**
 * Releases the pages of `live` again, with a search index that knows them; it takes the place of `live`. Without a
 * reason and without a release, newer pages went online meanwhile and bring their own.
 */
export function publishIndex(
  live: Manifest,
  options: PublishOptions,
  stop: AbortSignal,
): Promise<Publication> {
  const { builder, codeHash, releases } = options;
  const id = `${live.id}-search`;
  return withoutThrowing(async () => {
    if (!builder.index) return { report: undefined, live };
    const result = await builder.index(id, codeHash, stop);
    const stillLive = async () => (await releases.live())?.id === live.id;
    const publication = await releaseIfGood(id, result, options, stillLive);
    if (publication.live) await releases.forget(live.id);
    return publication;
  });
}

async function withoutThrowing(act: () => Promise<Publication>): Promise<Publication> {
  try {
    return await act();
  } catch (error) {
    console.error(error);
    return {
      report: undefined,
      reason: `Le serveur de publication a rencontré une erreur : ${(error as Error).message}.`,
    };
  }
}

async function releaseIfGood(
  id: string,
  { report, files, reason }: BuildResult,
  { releases, inspector, acceptFewerPages, codeHash }: PublishOptions,
  stillWanted: () => Promise<boolean> = async () => true,
): Promise<Publication> {
  const revision = report?.revision;
  if (!files || revision === undefined) return { report, ...(reason !== undefined && { reason }) };
  return releases.exclusive(async () => {
    if (!(await stillWanted())) return { report };
    const livePages = (await releases.live())?.pages;
    const { pages, reasons } = await inspector.check(files, { livePages, acceptFewerPages });
    if (reasons.length > 0) return { report, reason: reasons.join(' ') };
    const publishedAt = new Date().toISOString();
    return { report, live: await release(releases, { id, revision, codeHash, publishedAt, pages, files }) };
  });
}
