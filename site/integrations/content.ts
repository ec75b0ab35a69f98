/** Brings the content in before the first page is rendered, and tells the publisher what became of it. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { BuildReport, EntryFault } from '@passerelle/shared/publication';
import { content as loadedContent, setSnapshot } from '../src/content/store.ts';
import type { Environment } from '../src/environment.ts';
import { copyDownloads, copyMedia, mirrorMedia, serveMedia } from '../src/media/mirror.ts';
import { createStrapiClient } from '../src/strapi/client.ts';
import { readLastGood } from '../src/strapi/last-good.ts';
import { failureReport } from '../src/strapi/failure-report.ts';
import { pull } from '../src/strapi/pull.ts';

/** Pulls everything published once per build (once per start of `astro dev`). */
export function content(environment: Environment): AstroIntegration {
  let revision: string | undefined;
  let faults: EntryFault[] = [];

  async function load() {
    const ask = createStrapiClient({ url: environment.cmsUrl, token: environment.buildToken });
    const pulled = await pull(ask, { lastGood: await readLastGood(environment.lastGoodFile) });
    const media = await mirrorMedia(pulled.snapshot, environment);
    setSnapshot(pulled.snapshot, media, {
      day: environment.day,
      hub: environment.hub,
      tiles: environment.tiles,
    });
    ({ revision, faults } = pulled);
  }

  async function report(part: Partial<BuildReport>) {
    if (environment.reportFile === undefined) return;
    const whole: BuildReport = { revision, faults, warnings: [], ...part };
    await mkdir(path.dirname(environment.reportFile), { recursive: true });
    await writeFile(environment.reportFile, JSON.stringify(whole));
  }

  return {
    name: 'passerelle:content',
    hooks: {
      'astro:build:start': async ({ logger }) => {
        try {
          await load();
        } catch (error) {
          await report(failureReport(error));
          throw error;
        }
        logger.info(`${loadedContent().routes.length} pages to render, content at revision ${revision}.`);
        for (const fault of faults) logger.warn(spoken(fault));
      },
      'astro:server:setup': async ({ server }) => {
        await load();
        server.middlewares.use('/media', serveMedia(environment.mediaDir));
      },
      'astro:build:done': async () => {
        await copyMedia(loadedContent().media, environment);
        await copyDownloads(loadedContent().downloads, environment.outDir);
        await report({ warnings: loadedContent().warnings });
      },
    },
  };
}

const spoken = ({ type, title, documentId, locale, field, reason, lastGoodShown, adminPath }: EntryFault) =>
  `${type} "${title}" (${documentId}, ${locale}), ${field}: ${reason} ` +
  `It is shown ${lastGoodShown ? 'as it was before' : 'nowhere'}. Mend it at ${adminPath} of the CMS.`;
