/** The whole site, from the content in memory to a list of finished files. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredFile, StoredFiles } from '@passerelle/shared/publication';
import { content } from '../content/store.ts';
import { searchIndexFiles, type FinishedPage } from '../search/search-index.ts';
import type { BlobStore } from './blob-store.ts';
import { renderedFiles } from './files.ts';
import { sitemapFiles } from './sitemap.ts';

/** A page could not be rendered. */
export class RenderError extends Error {
  override name = 'RenderError';
}

export interface Site {
  /** Answers an address of the site. */
  render(request: Request): Promise<Response>;
  siteUrl: string;
  /** Styles, scripts and other files that come with the pages' code. */
  assetsDir: string;
  mediaDir: string;
}

export interface RenderedSite {
  /** All but the search index. */
  files: StoredFiles;
  pages: FinishedPage[];
}

/** Files whose bytes never change under their name. */
const known = new Map<string, StoredFile>();

/** Puts every file of the site into the store, but for the search index. */
export async function siteFiles(site: Site, store: BlobStore): Promise<RenderedSite> {
  const files: StoredFiles = {};
  const pages: FinishedPage[] = [];
  for (const asset of await readdir(site.assetsDir, { recursive: true, withFileTypes: true })) {
    if (!asset.isFile()) continue;
    const place = path.join(asset.parentPath, asset.name);
    files[path.relative(site.assetsDir, place)] = await store.putFile(place, known);
  }
  for (const name of content().media.names) {
    files[`media/${name}`] = await store.putFile(path.join(site.mediaDir, name), known);
  }
  for (const { file, address } of renderedFiles()) {
    const bytes = await renderBytes(site, address);
    files[file] = await store.put(bytes);
    if (file.endsWith('.html')) pages.push({ file, html: bytes.toString() });
  }
  for (const { file, bytes } of await sitemapFiles(site.siteUrl)) files[file] = await store.put(bytes);
  return { files, pages };
}

/** Puts the search index of finished pages into the store. */
export async function searchFiles(pages: FinishedPage[], store: BlobStore): Promise<StoredFiles> {
  const files: StoredFiles = {};
  for (const { file, bytes } of await searchIndexFiles(pages))
    files[`pagefind/${file}`] = await store.put(bytes);
  return files;
}

async function renderBytes({ render, siteUrl }: Site, address: string): Promise<Buffer> {
  const response = await render(new Request(new URL(address, siteUrl)));
  const expected = address === '/404/' ? 404 : 200;
  if (response.status === expected) return Buffer.from(await response.arrayBuffer());
  throw new RenderError(
    `${address} answered ${response.status} instead of ${expected}. Look at its template.`,
  );
}
