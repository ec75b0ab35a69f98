/**
 * The warm renderer's process: the pages' code stays loaded, content is rendered when content changes. It is told
 * what to do over its parent's channel (shared/src/publication.ts, `renderRequest`), one thing at a time.
 */
import path from 'node:path';
import { renderRequest, type BuildReport, type RenderAnswer } from '@passerelle/shared/publication';
import { createApp } from 'astro/app/entrypoint';
import { content, setSnapshot } from '../content/store.ts';
import { EmptySiteError } from '../content/errors.ts';
import { readEnvironment } from '../environment.ts';
import { mirrorMedia } from '../media/mirror.ts';
import { createStrapiClient } from '../strapi/client.ts';
import { EntryFaultsError } from '../strapi/errors.ts';
import { pull } from '../strapi/pull.ts';
import { failureReport } from '../strapi/failure-report.ts';
import { writeSite } from './write-site.ts';

const environment = readEnvironment(process.env);
const app = createApp({ streaming: false });
const assetsDir = path.resolve(import.meta.dirname, '../client');

async function publish(outDir: string): Promise<BuildReport> {
  const ask = createStrapiClient({ url: environment.cmsUrl, token: environment.buildToken });
  const { snapshot, revision } = await pull(ask);
  setSnapshot(snapshot, await mirrorMedia(snapshot, environment));
  const render = (request: Request) => app.render(request);
  await writeSite({ render, siteUrl: environment.siteUrl, mediaDir: environment.mediaDir, assetsDir, outDir });
  return { revision, faults: [], warnings: content().warnings };
}

async function answer(message: unknown): Promise<RenderAnswer> {
  const { id, outDir } = renderRequest.parse(message);
  try {
    return { id, rendered: true, report: await publish(outDir) };
  } catch (error) {
    if (!(error instanceof EntryFaultsError || error instanceof EmptySiteError)) console.error(error);
    return { id, rendered: false, report: failureReport(error) };
  }
}

let work: Promise<unknown> = Promise.resolve();
process.on('message', (message) => {
  work = work.then(async () => process.send?.(await answer(message)));
});
process.on('disconnect', () => process.exit(0));
process.send?.({ ready: true });
