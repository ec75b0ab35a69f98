/** Indexes the finished pages, so that search finds exactly what visitors read. */
import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { searchable } from '../src/lib/searchable.ts';

/** A page could not be indexed, or the index not written. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

/** Writes `/pagefind/` from the pages that have a `data-pagefind-body`. */
export function pagefind(): AstroIntegration {
  return {
    name: 'passerelle:pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        try {
          const pages = await indexPages(outDir);
          logger.info(`${pages} pages can be searched.`);
        } finally {
          await close();
        }
      },
    },
  };
}

async function indexPages(outDir: string): Promise<number> {
  const { index, errors } = await createIndex();
  if (!index) throw new SearchIndexError(`Pagefind did not start (${errors.join(', ')}). Run npm ci again.`);
  let pages = 0;
  for await (const sourcePath of glob('**/*.html', { cwd: outDir })) {
    const html = await readFile(path.join(outDir, sourcePath), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    await addPage(index, sourcePath, html);
    pages += 1;
  }
  const written = await index.writeFiles({ outputPath: path.join(outDir, 'pagefind') });
  if (written.errors.length > 0) {
    throw new SearchIndexError(
      `The search index was not written (${written.errors.join(', ')}). Check the disk.`,
    );
  }
  return pages;
}

async function addPage(index: PagefindIndex, sourcePath: string, html: string) {
  const { errors } = await index.addHTMLFile({ sourcePath, content: searchable(html) });
  if (errors.length > 0) {
    throw new SearchIndexError(`${sourcePath} cannot be searched (${errors.join(', ')}). Look at its HTML.`);
  }
}
