/** Bundles the warm renderer and asks it for the site, as the publisher does. */
import { execFile, fork } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { blobPath, renderAnswer, storedFiles, type RenderAnswer } from '@passerelle/shared/publication';

const room = path.resolve(import.meta.dirname, '..');
const astro = path.resolve(room, '../node_modules/astro/bin/astro.mjs');
const bundle = path.join(room, '.cache/renderer-test');
const siteUrl = 'https://centre.example.org';

/** Made once per test run: code is built when code changes. */
export async function bundleRenderer(): Promise<void> {
  await promisify(execFile)(process.execPath, [astro, 'build', '--config', 'renderer.config.ts'], {
    cwd: room,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_URL: siteUrl,
      BUILD_OUT_DIR: bundle,
    },
  });
}

export interface Renderer {
  /** Renders the whole site; answers its files too. */
  render(): Promise<RenderAnswer & { files: Map<string, Buffer> }>;
  stop(): void;
}

export async function startRenderer(strapi: { url: string; token: string }): Promise<Renderer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-renderer-'));
  const child = fork(path.join(bundle, 'server/entry.mjs'), [], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      CMS_URL: strapi.url,
      CMS_BUILD_TOKEN: strapi.token,
      SITE_URL: siteUrl,
      DATA_DIR: folder,
    },
  });
  await once(child, 'message');
  const blobsDir = path.join(folder, 'blobs');
  let count = 0;
  return {
    async render() {
      const id = String((count += 1));
      const listFile = path.join(folder, `${id}.json`);
      const ask = async (part: 'pages' | 'search') => {
        child.send({ id, part, blobsDir, listFile });
        const [message] = (await once(child, 'message')) as [unknown];
        return renderAnswer.parse(message);
      };
      const pages = await ask('pages');
      const answer = pages.rendered ? await ask('search') : pages;
      const list = answer.rendered ? storedFiles.parse(JSON.parse(await readFile(listFile, 'utf8'))) : {};
      const names = Object.keys(list).sort();
      const files = names.map(
        async (name) => [name, await readFile(path.join(blobsDir, blobPath(list[name]!.hash)))] as const,
      );
      return { ...answer, files: new Map(await Promise.all(files)) };
    },
    stop: () => child.kill(),
  };
}
