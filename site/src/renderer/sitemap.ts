/** The sitemap, by the very integration that makes it in an ordinary build. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { content } from '../content/store.ts';
import { sitemapOptions } from '../search/sitemap-options.ts';

type Hooks = ReturnType<typeof sitemap>['hooks'];
type Parameters<Name extends keyof Hooks> = Hooks[Name] extends
  ((options: infer Options) => unknown) | undefined
  ? Options
  : never;

/** The integration's own order; what comes sorted costs it nothing, and it makes a collator for every comparison. */
const { compare } = new Intl.Collator('en', { numeric: true });

const silent = { info() {}, warn: console.warn, error: console.error };

/** `sitemap-index.xml` and its parts; the integration only knows how to write them down. */
export async function sitemapFiles(siteUrl: string): Promise<{ file: string; bytes: Uint8Array }[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-sitemap-'));
  try {
    await writeSitemap(siteUrl, folder);
    const names = await readdir(folder);
    return await Promise.all(
      names.map(async (file) => ({ file, bytes: await readFile(path.join(folder, file)) })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeSitemap(siteUrl: string, folder: string): Promise<void> {
  const { hooks } = sitemap(sitemapOptions);
  const config = { site: siteUrl, base: '/', trailingSlash: 'always', build: { format: 'directory' } };
  const pages = content()
    .routes.map(({ path }) => ({ pathname: path.slice(1) }))
    .sort((a, b) => compare(a.pathname, b.pathname));
  // Only what the integration reads of Astro's own objects.
  await hooks['astro:routes:resolved']?.({ routes: [] } as unknown as Parameters<'astro:routes:resolved'>);
  await hooks['astro:config:done']?.({ config } as unknown as Parameters<'astro:config:done'>);
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    pages,
    logger: silent,
  } as unknown as Parameters<'astro:build:done'>);
}
