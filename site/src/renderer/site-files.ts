/** The whole site, from the content in memory to a list of finished files. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { StoredFile } from '@passerelle/shared/rendering';
import { content } from '../content/store.ts';
import { typeset } from '../lib/typography.ts';
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

/** Files rendered while those before them are being written: the processor and the disk work side by side. */
const inFlight = 64;

/** Renders some files and puts them into the store. */
export async function renderFiles(
  site: Site,
  store: BlobStore,
  files: RenderedFile[],
): Promise<RenderedPages> {
  const rendered: RenderedPages = new Map();
  const ofNoPage = content().takeWarnings();
  let writing: Promise<void> = Promise.resolve();
  for (let start = 0; start < files.length; start += inFlight) {
    const finished: { file: string; bytes: Buffer; about: Omit<Rendered, 'stored'> }[] = [];
    for (const { file, address, shows } of files.slice(start, start + inFlight)) {
      content().takeAsked();
      const bytes = await renderBytes(site, address);
      const about = { warnings: content().takeWarnings(), asked: content().takeAsked(), shows };
      finished.push({ file, bytes, about });
    }
    await writing;
    writing = store.putAll(finished).then((stored) => {
      for (const { file, about } of finished) rendered.set(file, { ...about, stored: stored[file]! });
    });
    writing.catch(() => {}); // Heard at the next turn.
  }
  await writing;
  for (const warning of ofNoPage) content().warn(warning);
  return rendered;
}

/** Puts every file of the site into the store; those in `ready` were just rendered. */
export async function siteFiles(
  site: Site,
  store: BlobStore,
  { before, ready }: { before: Before | undefined; ready: RenderedPages },
): Promise<RenderedSite> {
  const all = renderedFiles();
  const kept = new Map(ready);
  for (const each of all) {
    const last = kept.has(each.file) ? undefined : reusable(each, before);
    if (last) kept.set(each.file, last);
  }
  const fresh = await renderFiles(
    site,
    store,
    all.filter(({ file }) => !kept.has(file)),
  );
  const rendered: RenderedPages = new Map(
    all.map(({ file }) => [file, (kept.get(file) ?? fresh.get(file))!]),
  );
  const warnings = new Set(content().takeWarnings());
  const files = await copiedFiles(site, store);
  for (const [file, each] of rendered) {
    files.set(file, each.stored);
    for (const warning of each.warnings) warnings.add(warning);
  }
  const sitemap = await store.putAll(await sitemapFiles(site.siteUrl));
  for (const [file, stored] of Object.entries(sitemap)) files.set(file, stored);
  return { rendered, files, warnings: [...warnings] };
}

/** Files that are the same in every rendering. */
async function copiedFiles(
  { assetsDir, mediaDir }: Site,
  store: BlobStore,
): Promise<Map<string, StoredFile>> {
  const files = new Map<string, StoredFile>();
  for (const asset of await readdir(assetsDir, { recursive: true, withFileTypes: true })) {
    if (!asset.isFile()) continue;
    const place = path.join(asset.parentPath, asset.name);
    files.set(path.relative(assetsDir, place), await store.putFile(place, known));
  }
  for (const name of content().media.names) {
    files.set(`media/${name}`, await store.putFile(path.join(mediaDir, name), known));
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

async function renderBytes({ render, siteUrl }: Site, address: string): Promise<Buffer> {
  const response = await render(new Request(new URL(address, siteUrl)));
  const expected = address === '/404/' ? 404 : 200;
  if (response.status !== expected) {
    throw new RenderError(
      `${address} answered ${response.status} instead of ${expected}. Look at its template.`,
    );
  }
  if (!address.endsWith('/')) return Buffer.from(await response.arrayBuffer());
  return Buffer.from(typeset(await response.text()));
}
