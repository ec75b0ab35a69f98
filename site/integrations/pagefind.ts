import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { writeSearchIndex, type FinishedPage } from '../src/search/search-index.ts';

/** Writes `/pagefind/` from the finished pages. */
export function pagefind(): AstroIntegration {
  return {
    name: 'passerelle:pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const pages: FinishedPage[] = [];
        for await (const file of glob('**/*.html', { cwd: outDir })) {
          pages.push({ file, html: await readFile(path.join(outDir, file), 'utf8') });
        }
        try {
          const searched = await writeSearchIndex(pages, path.join(outDir, 'pagefind'));
          logger.info(`${searched} pages can be searched.`);
        } finally {
          await close();
        }
      },
    },
  };
}
