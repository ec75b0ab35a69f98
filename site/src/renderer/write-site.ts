/** The whole site, from the content in memory to files. */
import { cp, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { content } from '../content/store.ts';
import { copyMedia } from '../media/mirror.ts';
import { writeSearchIndex, type FinishedPage } from '../search/search-index.ts';
import { renderedFiles } from './files.ts';
import { writeSitemap } from './sitemap.ts';

/** A page could not be rendered. */
export class RenderError extends Error {
  override name = 'RenderError';
}

export interface Target {
  /** Answers an address of the site. */
  render(request: Request): Promise<Response>;
  siteUrl: string;
  /** Styles, scripts and other files that come with the pages' code. */
  assetsDir: string;
  mediaDir: string;
  outDir: string;
}

/** Writes every file of the site into `outDir`. */
export async function writeSite(target: Target): Promise<void> {
  const { siteUrl, assetsDir, outDir } = target;
  await cp(assetsDir, outDir, { recursive: true });
  const pages: FinishedPage[] = [];
  for (const { file, address } of renderedFiles()) {
    const bytes = await renderBytes(target, address);
    const place = path.join(outDir, file);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, bytes);
    if (file.endsWith('.html')) pages.push({ file, html: bytes.toString() });
  }
  await copyMedia(content().media, target);
  await writeSitemap(siteUrl, outDir);
  await writeSearchIndex(pages, path.join(outDir, 'pagefind'));
}

async function renderBytes({ render, siteUrl }: Target, address: string): Promise<Buffer> {
  const response = await render(new Request(new URL(address, siteUrl)));
  const expected = address === '/404/' ? 404 : 200;
  if (response.status === expected) return Buffer.from(await response.arrayBuffer());
  throw new RenderError(`${address} answered ${response.status} instead of ${expected}. Look at its template.`);
}
