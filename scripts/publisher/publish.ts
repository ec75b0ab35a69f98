/** One publication: build, check, release. Visitors see nothing of it until a last rename. */
import type { Build, BuildReport } from '@passerelle/shared/publication';
import type { Builder, BuildResult } from './build.ts';
import type { Inspector } from './check.ts';
import { diskFault } from './disk.ts';
import { differencesBetween, withDifferences, type Files } from './files.ts';
import { logError } from './log.ts';
import type { Manifest } from './manifest.ts';
import { release } from './release.ts';
import type { Releases } from './releases.ts';
import { hasSearch, searchFilesOf, withSearch } from './search-files.ts';
import { SearchIndexError, type SearchIndexer } from './search-indexer.ts';

export interface PublishOptions {
  releases: Releases;
  builder: Builder;
  /** Where the builder leaves the search for later. */
  indexer?: SearchIndexer;
  inspector: Inspector;
  /** How many pages somebody confirmed to be right, although they are far fewer. */
  acceptedPages?: number | undefined;
  /** The state of the site's source, taken just before it is built. */
  codeHash: string;
  /** The day the pages are for. */
  day: string;
  /** Trust nothing that was rendered before. */
  fromScratch?: boolean;
}

/** What became of a publication. */
export interface Publication {
  report: BuildReport | undefined;
  live?: Manifest;
  /** In French, when it failed. */
  reason?: string;
  /** Its pages, when it waits for somebody to confirm that so few are meant. */
  heldBack?: number;
}

/** A publication as the history tells it. */
export const outcomeOf = ({ report, live, reason, heldBack }: Publication): Partial<Build> => ({
  state: live ? 'online' : 'failed',
  faults: report?.faults ?? [],
  warnings: report?.warnings ?? [],
  ...(live && { pages: live.pages }),
  ...(reason !== undefined && { reason }),
  ...(heldBack !== undefined && { heldBack }),
});

/** Makes the release `id`, or says why it was not made. Never throws: a failed publication is a result. */
export async function publish(id: string, options: PublishOptions, stop: AbortSignal): Promise<Publication> {
  const { builder, codeHash, day, releases, fromScratch = false } = options;
  let early: Promise<Ahead | undefined> = Promise.resolve(undefined);
  const publication = await withoutThrowing(async () => {
    const before = await releases.live();
    const since = fromScratch ? undefined : before?.publication;
    const onChanged = (pages: Files) => (early = releaseAhead(id, pages, options));
    const result = await builder.build({ id, codeHash, day, since, onChanged }, stop);
    await early;
    return releaseIfGood(id, await findable(id, result, before, options, stop), options);
  });
  const ahead = await early;
  if (publication.live) {
    if (ahead) await releases.forget(ahead.live.id);
    return publication;
  }
  if (ahead)
    await takeBack(ahead, releases).catch((error: Error) =>
      logError('a page that went ahead stays', {}, error),
    );
  // Whatever a program said that failed: on a full disk it could not say why.
  const reason = (await diskFault(releases.dataDir)) ?? publication.reason;
  return { ...publication, ...(reason !== undefined && { reason }) };
}

/** Pages that went online ahead of the lists that show them, and what was online before. */
interface Ahead {
  before: Manifest;
  live: Manifest;
}

/** Puts the changed entries' own pages online while the rest is being rendered, where they are good by themselves. */
async function releaseAhead(id: string, pages: Files, options: PublishOptions): Promise<Ahead | undefined> {
  const { releases } = options;
  try {
    return await releases.exclusive(async () => {
      const before = await releases.live();
      if (!before) return undefined;
      const { revision, codeHash } = before; // Until the rest follows, the site shows what it showed.
      const files = withDifferences(before.files, { changed: pages, removed: [] });
      const result = { report: { revision, faults: [], warnings: [] }, files };
      const { live } = await releaseNow(`${id}-ahead`, result, { ...options, codeHash }, before);
      return live && { before, live };
    });
  } catch (error) {
    logError('pages did not go ahead', { id }, error); // The whole publication follows, and says what is wrong.
    return undefined;
  }
}

/** Pages that went ahead of a site that must not follow; unless somebody else put another release online meanwhile. */
function takeBack({ before, live }: Ahead, releases: Releases): Promise<void> {
  return releases.exclusive(async () => {
    if ((await releases.live())?.id === live.id) await releases.swap(before.id);
    await releases.forget(live.id);
  });
}

/** A first release waits for its search; later ones go online with the search there is. */
async function findable(
  id: string,
  result: BuildResult,
  before: Manifest | undefined,
  { indexer, codeHash }: PublishOptions,
  stop: AbortSignal,
): Promise<BuildResult> {
  const { files } = result;
  if (!files || !indexer || hasSearch(files) || (before && hasSearch(before.files))) return result;
  return { ...result, files: withSearch(files, (await indexer.recent(id, files, codeHash, stop)).files) };
}

/** What became of making the live pages findable. */
export interface Indexing {
  live?: Manifest;
  /** Pages indexed beside the whole index. */
  recent: number;
  /** In French, when it failed. */
  reason?: string;
}

/**
 * Releases the pages of `live` again, with a search that knows them; it takes the place of `live`. Without a reason
 * and without a release, nothing was to be done, or newer pages went online meanwhile and bring their own.
 */
export async function publishIndex(
  live: Manifest,
  kind: 'recent' | 'whole',
  options: PublishOptions,
  stop: AbortSignal,
): Promise<Indexing> {
  const { indexer, releases } = options;
  const { publication, revision, codeHash, day } = live;
  if (!indexer) return { recent: 0 };
  const id = `${publication}-${kind}`;
  let recent = 0;
  const { live: released, reason } = await withoutThrowing(async () => {
    const made = await indexer[kind](id, live.files, codeHash, stop);
    recent = made.recent;
    if (sameFiles(made.files, searchFilesOf(live.files))) return { report: undefined };
    const result = {
      report: { revision, faults: [], warnings: [] },
      files: withSearch(live.files, made.files),
    };
    return releases.exclusive(async () => {
      const now = await releases.live();
      if (now?.id !== live.id) return { report: undefined };
      const released = await releaseNow(id, result, { ...options, codeHash, day }, now, publication);
      if (released.live) await releases.forget(live.id);
      return released;
    });
  });
  return { recent, ...(released && { live: released }), ...(reason !== undefined && { reason }) };
}

function sameFiles(one: Files, other: Files): boolean {
  const { changed, removed } = differencesBetween(one, other);
  return changed.size + removed.length === 0;
}

async function withoutThrowing(act: () => Promise<Publication>): Promise<Publication> {
  try {
    return await act();
  } catch (error) {
    logError('publication failed', {}, error);
    return {
      report: undefined,
      reason:
        error instanceof SearchIndexError
          ? error.message
          : `Le serveur de publication a rencontré une erreur : ${(error as Error).message}.`,
    };
  }
}

const releaseIfGood = (id: string, result: BuildResult, options: PublishOptions): Promise<Publication> =>
  options.releases.exclusive(async () => releaseNow(id, result, options, await options.releases.live()));

/** Pages that are released again may be of an older release, which knew no day. */
type ReleaseOptions = Omit<PublishOptions, 'day'> & { day: string | undefined };

/** To be called while nobody else changes what visitors read. */
async function releaseNow(
  id: string,
  { report, files, reason }: BuildResult,
  { releases, inspector, acceptedPages, codeHash, day }: ReleaseOptions,
  live: Manifest | undefined,
  publication = id,
): Promise<Publication> {
  const revision = report?.revision;
  if (!files || revision === undefined) return { report, ...(reason !== undefined && { reason }) };
  const whole = hasSearch(files) || !live ? files : withSearch(files, searchFilesOf(live.files));
  const { pages, reasons, heldBack } = await inspector.check(whole, {
    livePages: live?.pages,
    acceptedPages,
  });
  if (reasons.length > 0) return { report, reason: reasons.join(' '), ...(heldBack && { heldBack: pages }) };
  const publishedAt = new Date().toISOString();
  const about = {
    id,
    publication,
    revision,
    codeHash,
    ...(day !== undefined && { day }),
    publishedAt,
    pages,
    files: whole,
  };
  return { report, live: await release(releases, about) };
}
