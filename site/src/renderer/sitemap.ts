/** The sitemap, by the very integration that makes it in an ordinary build. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { content } from '../content/store.ts';
import { pagesPerSitemap, sitemapOptions } from '../search/sitemap-options.ts';

type Hooks = ReturnType<typeof sitemap>['hooks'];
type Parameters<Name extends keyof Hooks> = Hooks[Name] extends
  ((options: infer Options) => unknown) | undefined
  ? Options
  : never;

/** The integration's own order; what comes sorted costs it nothing, and it makes a collator for every comparison. */
const { compare } = new Intl.Collator('en', { numeric: true });

const silent = { info() {}, warn: console.warn, error: console.error };

/** One of the files the sitemap is cut into. */
interface Part {
  /** All it is made of. */
  key: string;
  sitemap: string;
  /** The index there would be if it were the only one. */
  index: string;
}

/** As they were made last: of ten thousand pages, an edit changes what is said of a few. */
let parts: Part[] = [];

/** `sitemap-index.xml` and its parts, those that are as they were from memory. */
export async function sitemapFiles(siteUrl: string): Promise<{ file: string; bytes: Uint8Array }[]> {
  const paths = content()
    .routes.map(({ path }) => path)
    .filter((path) => content().isIndexable(path))
    .sort(compare);
  const made: Part[] = [];
  for (let start = 0; start < paths.length; start += pagesPerSitemap) {
    const some = paths.slice(start, start + pagesPerSitemap);
    const key = keyOf(siteUrl, some);
    const known = parts[made.length];
    made.push(known?.key === key ? known : { key, ...(await makePart(siteUrl, some)) });
  }
  parts = made;
  const files = parts.map(({ sitemap }, number) => ({ file: `sitemap-${number}.xml`, text: sitemap }));
  return [...files, { file: 'sitemap-index.xml', text: wholeIndex(parts) }].map(({ file, text }) => ({
    file,
    bytes: Buffer.from(text),
  }));
}

/** What a part says: of each page its address, when it changed and its translations. */
function keyOf(siteUrl: string, paths: string[]): string {
  const facts = paths.map((path) => {
    const route = content().routeAt(path)!;
    return [
      path,
      route.updatedAt?.getTime(),
      ...content()
        .translations(route)
        .map((each) => each.path),
    ].join();
  });
  return [siteUrl, ...facts].join('\n');
}

/** The integration only knows how to write files down. */
async function makePart(siteUrl: string, paths: string[]): Promise<Omit<Part, 'key'>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-sitemap-'));
  try {
    await writeSitemap(siteUrl, paths, folder);
    const read = (file: string) => readFile(path.join(folder, file), 'utf8');
    return { sitemap: await read('sitemap-0.xml'), index: await read('sitemap-index.xml') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One index of all parts, out of the index each has alone. */
function wholeIndex(parts: Part[]): string {
  const entry = /<sitemap>.*?<\/sitemap>/s;
  const entries = parts.map(({ index }, number) =>
    entry.exec(index)![0].replace('/sitemap-0.xml', `/sitemap-${number}.xml`),
  );
  return parts[0]!.index.replace(entry, entries.join(''));
}

async function writeSitemap(siteUrl: string, paths: string[], folder: string): Promise<void> {
  const { hooks } = sitemap(sitemapOptions);
  const config = { site: siteUrl, base: '/', trailingSlash: 'always', build: { format: 'directory' } };
  const pages = paths.map((path) => ({ pathname: path.slice(1) }));
  // Only what the integration reads of Astro's own objects.
  await hooks['astro:routes:resolved']?.({ routes: [] } as unknown as Parameters<'astro:routes:resolved'>);
  await hooks['astro:config:done']?.({ config } as unknown as Parameters<'astro:config:done'>);
  await hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    pages,
    logger: silent,
  } as unknown as Parameters<'astro:build:done'>);
}
