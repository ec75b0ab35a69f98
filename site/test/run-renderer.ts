/** Bundles the warm renderer and asks it for the site, as the publisher does. */
import { execFile, fork } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { renderAnswer, type RenderAnswer } from '@passerelle/shared/publication';

const room = path.resolve(import.meta.dirname, '..');
const astro = path.resolve(room, '../node_modules/astro/bin/astro.mjs');
const bundle = path.join(room, '.cache/renderer-test');
const siteUrl = 'https://centre.example.org';

/** Made once per test run: code is built when code changes. */
export async function bundleRenderer(): Promise<void> {
  await promisify(execFile)(process.execPath, [astro, 'build', '--config', 'renderer.config.ts'], {
    cwd: room,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', SITE_URL: siteUrl, BUILD_OUT_DIR: bundle },
  });
}

export interface Renderer {
  /** Renders the whole site into a new folder. */
  render(): Promise<RenderAnswer & { outDir: string }>;
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
  let count = 0;
  return {
    async render() {
      const id = String((count += 1));
      const outDir = path.join(folder, id);
      child.send({ id, outDir });
      const [message] = (await once(child, 'message')) as [unknown];
      return { ...renderAnswer.parse(message), outDir };
    },
    stop: () => child.kill(),
  };
}
