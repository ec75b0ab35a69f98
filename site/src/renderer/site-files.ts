/** The whole site, from the content in memory to a list of finished files. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredFile } from '@passerelle/shared/rendering';
import { content } from '../content/store.ts';
import { renderedFiles, type RenderedFile } from './files.ts';
import {
  addTo,
  batchesOf,
  renderBatches,
  type FinishedFile,
  type FinishedFiles,
  type Pages,
  type WantedFile,
} from './render-files.ts';
import { isWorthSharing, renderTogether, type Shown } from './second-process.ts';
import { sitemapFiles } from './sitemap.ts';

export interface Site extends Pages {
  shown: Shown;
  /** Where a second program reads what to do, and for how many files there is one. */
  shareFile: string;
  sharedFrom: number;
  /** Styles, scripts and other files that come with the pages' code. */
  assetsDir: string;
  mediaDir: string;
}

interface Rendered extends FinishedFile {
  shows: string[] | undefined;
}

/** What was rendered, by file. */
export type RenderedPages = Map<string, Rendered>;

export interface RenderedSite {
  rendered: RenderedPages;
  /** All files but the search index. */
  files: Map<string, StoredFile>;
  warnings: string[];
}

/** What was rendered before, and which documents changed since, when nothing else did. */
export interface Before {
  site: RenderedSite;
  changed: Set<string>;
}

/** Files whose bytes never change under their name. */
const known = new Map<string, StoredFile>();

/** Of so many files it is cheaper to list what the store has than to ask for each. */
const many = 1_000;

/** Renders some files; a long list in half the time, with a second program. */
export async function renderPages(site: Site, files: RenderedFile[]): Promise<RenderedPages> {
  if (files.length >= many) site.store.list();
  const finished = isWorthSharing(files, site.sharedFrom)
    ? await renderTogether(site, files, site.shareFile)
    : await renderAlone(site, files);
  return new Map(files.map(({ file, shows }) => [file, { ...finished.get(file)!, shows }]));
}

async function renderAlone(pages: Pages, files: WantedFile[]): Promise<FinishedFiles> {
  const finished: FinishedFiles = new Map();
  await renderBatches(pages, batchesOf(files), addTo(finished));
  return finished;
}

/** Puts every file of the site into the store; those in `ready` were just rendered. */
export async function siteFiles(
  site: Site,
  { before, ready }: { before: Before | undefined; ready: RenderedPages },
): Promise<RenderedSite> {
  const all = renderedFiles();
  const kept = new Map(ready);
  for (const each of all) {
    const last = kept.has(each.file) ? undefined : reusable(each, before);
    if (last) kept.set(each.file, last);
  }
  const fresh = await renderPages(
    site,
    all.filter(({ file }) => !kept.has(file)),
  );
  const rendered: RenderedPages = new Map(
    all.map(({ file }) => [file, (kept.get(file) ?? fresh.get(file))!]),
  );
  const warnings = new Set(content().takeWarnings());
  const files = await copiedFiles(site);
  for (const [file, each] of rendered) {
    files.set(file, each.stored);
    for (const warning of each.warnings) warnings.add(warning);
  }
  const sitemap = site.store.putAll(await sitemapFiles(site.siteUrl));
  for (const [file, stored] of Object.entries(sitemap)) files.set(file, stored);
  return { rendered, files, warnings: [...warnings] };
}

/** Files that are the same in every rendering. */
async function copiedFiles({ assetsDir, mediaDir, store }: Site): Promise<Map<string, StoredFile>> {
  const files = new Map<string, StoredFile>();
  for (const asset of await readdir(assetsDir, { recursive: true, withFileTypes: true })) {
    if (!asset.isFile()) continue;
    const place = path.join(asset.parentPath, asset.name);
    files.set(path.relative(assetsDir, place), store.putFile(place, known));
  }
  for (const name of content().media.names) {
    files.set(`media/${name}`, store.putFile(path.join(mediaDir, name), known));
  }
  for (const [address, source] of content().downloads)
    files.set(address.slice(1), files.get(source.slice(1))!);
  return files;
}

/** A file that shows the same entries as before, none of which changed, is what it was. */
function reusable({ file, shows }: RenderedFile, before: Before | undefined): Rendered | undefined {
  if (!before || !shows || shows.some((id) => before.changed.has(id))) return undefined;
  const last = before.site.rendered.get(file);
  if (!last || !sameList(shows, last.shows)) return undefined;
  for (const [address, leads] of last.asked) {
    if (content().leadsSomewhere(address) !== leads) return undefined;
  }
  return last;
}

const sameList = (one: string[], other: string[] | undefined) =>
  one.length === other?.length && one.every((each, index) => each === other[index]);
