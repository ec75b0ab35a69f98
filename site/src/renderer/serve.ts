/** The warm renderer is told what to do over its parent's channel (shared/src/rendering.ts), one thing at a time. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type BuildReport } from '@passerelle/shared/publication';
import {
  differencesBetween,
  previewRequest,
  renderRequest,
  type FileChanges,
  type PreviewAnswer,
  type PreviewRequest,
  type RenderAnswer,
  type RenderRequest,
} from '@passerelle/shared/rendering';
import { z } from 'zod';
import { setSnapshot } from '../content/store.ts';
import { EmptySiteError } from '../content/errors.ts';
import { readEnvironment } from '../environment.ts';
import { mirrorMedia } from '../media/mirror.ts';
import { createStrapiClient } from '../strapi/client.ts';
import { readLastGood, writeLastGood } from '../strapi/last-good.ts';
import { pull, type Pulled } from '../strapi/pull.ts';
import { failureReport } from '../strapi/failure-report.ts';
import { BlobStore } from './blob-store.ts';
import { isNamed, ownPages } from './files.ts';
import { previewPage } from './preview.ts';
import type { Render } from './render-files.ts';
import { renderPages, siteFiles, type Before, type RenderedPages, type RenderedSite } from './site-files.ts';

const environment = readEnvironment(process.env);
const assetsDir = path.resolve(import.meta.dirname, '../client');

interface Rendering {
  /** The day its pages are for. */
  day: string;
  pulled: Pulled;
  site: RenderedSite;
}

/** The last renderings by request: the one visitors read, and the newest. */
let renderings = new Map<string, Rendering>();

async function renderSite(
  render: Render,
  { id, since, day, blobsDir, listFile }: RenderRequest,
): Promise<BuildReport> {
  const store = new BlobStore(blobsDir);
  const last = since === undefined ? undefined : renderings.get(since);
  // What was over yesterday is known; what is over today is not.
  const online = last?.day === day ? last : undefined;
  const newest = since === undefined ? undefined : [...renderings.values()].at(-1);
  const rendering = await renderSince(online ?? newest, online, {
    render,
    id,
    day,
    store,
    shareFile: `${listFile}.share`,
  });
  renderings = new Map([...(last ? [[since!, last] as const] : []), [id, rendering]]);
  const { pulled, site } = rendering;
  const { changed, removed } = differencesBetween(last?.site.files ?? new Map(), site.files);
  const changes: FileChanges = { ...(last && { since }), changed: Object.fromEntries(changed), removed };
  await writeFile(listFile, JSON.stringify(changes));
  return { revision: pulled.revision, faults: pulled.faults, warnings: site.warnings };
}

interface Work extends Pick<RenderRequest, 'id' | 'day'> {
  render: Render;
  store: BlobStore;
  /** For a second program. */
  shareFile: string;
}

/** Reads what changed since one rendering, and renders what looks different from what is online. */
async function renderSince(
  read: Rendering | undefined,
  online: Rendering | undefined,
  { render, id, day, store, shareFile }: Work,
): Promise<Rendering> {
  const start = performance.now();
  const ask = createStrapiClient({ url: environment.cmsUrl, token: environment.buildToken });
  const lastGood = read?.pulled.lastGood ?? (await readLastGood(environment.lastGoodFile));
  const pulled = await pull(ask, { before: read?.pulled, lastGood });
  if (!isDeepStrictEqual(pulled.lastGood, lastGood))
    await writeLastGood(environment.lastGoodFile, pulled.lastGood);
  if (online && pulled.changes?.length === 0) return online;
  const pulledAt = performance.now();
  const { snapshot } = pulled;
  const media = await mirrorMedia(snapshot, environment);
  const options = { day, hub: environment.hub, tiles: environment.tiles };
  setSnapshot(snapshot, media, options);
  const site = {
    render,
    siteUrl: environment.siteUrl,
    mediaDir: environment.mediaDir,
    assetsDir,
    store,
    shareFile,
    sharedFrom: environment.sharedFrom,
    shown: { snapshot, media, options },
  };
  const ready: RenderedPages = online ? await renderPages(site, ownPages(pulled.changes ?? [])) : new Map();
  if (ready.size > 0) {
    const changed = Object.fromEntries([...ready].map(([file, { stored }]) => [file, stored]));
    process.send?.({ id, changed });
  }
  const readyAt = performance.now();
  const rendered = await siteFiles(site, { before: online && before(online, pulled), ready });
  const ms = (from: number, to: number) => `${Math.round(to - from)} ms`;
  console.log(
    `${pulled.revision}: read in ${ms(start, pulledAt)}, ${ready.size} changed pages rendered in ${ms(pulledAt, readyAt)}, ` +
      `the site (${rendered.rendered.size} files) in ${ms(readyAt, performance.now())}`,
  );
  return { day, pulled, site: rendered };
}

/** What of a rendering still holds: nothing, unless files say whether they show what changed. */
function before({ site }: Rendering, { changes }: Pulled): Before | undefined {
  if (!changes?.every(isNamed)) return undefined;
  return { site, changed: new Set(changes.map(({ documentId }) => documentId)) };
}

async function answer(render: Render, request: RenderRequest): Promise<RenderAnswer> {
  const { id } = request;
  const memory = () => process.memoryUsage.rss();
  try {
    const report = await renderSite(render, request);
    return { id, rendered: true, report, memory: memory() };
  } catch (error) {
    if (!(error instanceof EmptySiteError)) console.error(error);
    return { id, rendered: false, report: failureReport(error), memory: memory() };
  }
}

/** What was published when a preview was last asked for. */
let published: Pulled | undefined;

async function preview(render: Render, { id, preview }: PreviewRequest): Promise<PreviewAnswer> {
  try {
    const ask = createStrapiClient({ url: environment.cmsUrl, token: environment.buildToken });
    published = await pull(ask, {
      before: published,
      lastGood: await readLastGood(environment.lastGoodFile),
    });
    return { id, ...(await previewPage(preview, published, { ask, render, environment })) };
  } catch (error) {
    console.error(error);
    return { id, faults: [], reason: failureReport(error).reason };
  }
}

/** Answers requests, one after the other, with what renders an address of the site. */
export function serve(render: Render): void {
  let queue = Promise.resolve();
  process.on('message', (message) => {
    const request = z.union([renderRequest, previewRequest]).parse(message);
    queue = queue.then(async () => {
      process.send?.('preview' in request ? await preview(render, request) : await answer(render, request));
    });
  });
  // Waiting for requests is what it is for; without its parent it has nothing to wait for.
  process.channel?.ref();
  process.on('disconnect', () => process.exit(0));
  process.send?.({ ready: true });
}
