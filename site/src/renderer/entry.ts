/**
 * The warm renderer's process: the pages' code stays loaded, content is rendered when content changes. It is told
 * what to do over its parent's channel (shared/src/publication.ts, `renderRequest`), one thing at a time.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  renderRequest,
  type BuildReport,
  type RenderAnswer,
  type RenderRequest,
  type StoredFiles,
} from '@passerelle/shared/publication';
import { createApp } from 'astro/app/entrypoint';
import { setSnapshot } from '../content/store.ts';
import { EmptySiteError } from '../content/errors.ts';
import { readEnvironment } from '../environment.ts';
import { mirrorMedia } from '../media/mirror.ts';
import { createStrapiClient } from '../strapi/client.ts';
import { EntryFaultsError } from '../strapi/errors.ts';
import { pull, type Pulled } from '../strapi/pull.ts';
import { isCollection, referencing } from '../strapi/references.ts';
import { failureReport } from '../strapi/failure-report.ts';
import { BlobStore } from './blob-store.ts';
import { searchFiles, siteFiles, type Before, type RenderedSite } from './site-files.ts';

const environment = readEnvironment(process.env);
const app = createApp({ streaming: false });
const assetsDir = path.resolve(import.meta.dirname, '../client');

interface Rendered {
  pulled: Pulled;
  site: RenderedSite;
}

/** What was rendered last, and the last index that was made, of these pages or earlier ones. */
let last: Rendered | undefined;
let index: StoredFiles | undefined;

async function publish({ part, blobsDir, listFile }: RenderRequest): Promise<BuildReport> {
  const store = new BlobStore(blobsDir);
  if (part === 'pages' || !last) last = await renderNow(store);
  const { site, pulled } = last;
  if (part === 'search' || !index) index = await searchFiles(site, store);
  await writeFile(listFile, JSON.stringify({ ...site.files, ...index }));
  return { revision: pulled.revision, faults: [], warnings: site.warnings };
}

async function renderNow(store: BlobStore): Promise<Rendered> {
  const ask = createStrapiClient({ url: environment.cmsUrl, token: environment.buildToken });
  const start = performance.now();
  const pulled = await pull(ask, last?.pulled);
  const read = performance.now();
  if (last && pulled.changes?.length === 0) return last;
  const { snapshot } = pulled;
  setSnapshot(snapshot, await mirrorMedia(snapshot, environment));
  const render = (request: Request) => app.render(request);
  const site = { render, siteUrl: environment.siteUrl, mediaDir: environment.mediaDir, assetsDir };
  const rendered = await siteFiles(site, store, before(pulled));
  const ms = (from: number, to: number) => `${Math.round(to - from)} ms`;
  console.log(
    `${pulled.revision}: read in ${ms(start, read)}, ${rendered.fresh} of ${rendered.rendered.size} files rendered in ${ms(read, performance.now())}`,
  );
  return { pulled, site: rendered };
}

/** What of the last rendering still holds: nothing, unless all that changed are entries nobody links to. */
function before({ changes }: Pulled): Before | undefined {
  if (!last || !changes?.every(({ uid }) => referencing(uid).length === 0 && isCollection(uid)))
    return undefined;
  return { site: last.site, changed: new Set(changes.map(({ documentId }) => documentId)) };
}

async function answer(request: RenderRequest): Promise<RenderAnswer> {
  const { id } = request;
  const memory = () => process.memoryUsage.rss();
  try {
    const report = await publish(request);
    return { id, rendered: true, report, memory: memory() };
  } catch (error) {
    if (!(error instanceof EntryFaultsError || error instanceof EmptySiteError)) console.error(error);
    return { id, rendered: false, report: failureReport(error), memory: memory() };
  }
}

/** Pages wait for pages and indexing for indexing; an editor's page never waits for an index. */
const queues = { pages: Promise.resolve(), search: Promise.resolve() };
process.on('message', (message) => {
  const request = renderRequest.parse(message);
  queues[request.part] = queues[request.part].then(async () => {
    process.send?.(await answer(request));
  });
});
// Waiting for requests is what it is for; without its parent it has nothing to wait for.
process.channel?.ref();
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
