/** The whole site, from the content in memory to a list of finished files. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredFile, StoredFiles } from '@passerelle/shared/publication';
import { content } from '../content/store.ts';
import { searchIndexFiles } from '../search/search-index.ts';
import type { BlobStore } from './blob-store.ts';
import { renderedFiles, type RenderedFile } from './files.ts';
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

interface Rendered {
  stored: StoredFile;
  /** In French: what was left out of it. */
  warnings: string[];
  /** The addresses it links to, and whether they led somewhere. */
  asked: Map<string, boolean>;
  shows: string[] | undefined;
}

export interface RenderedSite {
  /** What was rendered, by file. */
  rendered: Map<string, Rendered>;
  /** All files but the search index. */
  files: StoredFiles;
  warnings: string[];
  /** How many of the files were rendered now; the others are as before. */
  fresh: number;
}

/** What was rendered before, and which documents changed since, when nothing else did. */
export interface Before {
  site: RenderedSite;
  changed: Set<string>;
}

/** Files whose bytes never change under their name. */
const known = new Map<string, StoredFile>();

/** Puts every file of the site into the store, but for the search index. */
export async function siteFiles(site: Site, store: BlobStore, before?: Before): Promise<RenderedSite> {
  const files: StoredFiles = {};
  const rendered = new Map<string, Rendered>();
  let fresh = 0;
  const warnings = content().takeWarnings();
  content().takeAsked();
  for (const asset of await readdir(site.assetsDir, { recursive: true, withFileTypes: true })) {
    if (!asset.isFile()) continue;
    const place = path.join(asset.parentPath, asset.name);
    files[path.relative(site.assetsDir, place)] = await store.putFile(place, known);
  }
  for (const name of content().media.names) {
    files[`media/${name}`] = await store.putFile(path.join(site.mediaDir, name), known);
  }
  for (const each of renderedFiles()) {
    const kept = reusable(each, store, before);
    content().takeAsked();
    const result = kept ?? {
      stored: await store.put(await renderBytes(site, each.address)),
      warnings: content().takeWarnings(),
      asked: content().takeAsked(),
      shows: each.shows,
    };
    if (!kept) fresh += 1;
    rendered.set(each.file, result);
    files[each.file] = result.stored;
    warnings.push(...result.warnings);
  }
  for (const { file, bytes } of await sitemapFiles(site.siteUrl)) files[file] = await store.put(bytes);
  return { rendered, files, fresh, warnings: [...new Set(warnings)] };
}

/** A file that shows the same entries as before, none of which changed, is what it was. */
function reusable({ file, shows }: RenderedFile, store: BlobStore, before?: Before): Rendered | undefined {
  if (!before || !shows || shows.some((id) => before.changed.has(id))) return undefined;
  const last = before.site.rendered.get(file);
  if (!last || !store.has(last.stored) || !sameList(shows, last.shows)) return undefined;
  const sameLinks = [...last.asked].every(([address, leads]) => content().leadsSomewhere(address) === leads);
  return sameLinks ? last : undefined;
}

const sameList = (one: string[], other: string[] | undefined) =>
  one.length === other?.length && one.every((each, index) => each === other[index]);

/** Puts the search index of finished pages into the store. */
export async function searchFiles({ rendered }: RenderedSite, store: BlobStore): Promise<StoredFiles> {
  const pages = [...rendered].filter(([file]) => file.endsWith('.html'));
  const finished = pages.map(async ([file, { stored }]) => ({
    file,
    html: (await store.read(stored)).toString(),
  }));
  const files: StoredFiles = {};
  for (const { file, bytes } of await searchIndexFiles(await Promise.all(finished))) {
    files[`pagefind/${file}`] = await store.put(bytes);
  }
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
