import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import type { Environment } from '../src/environment.ts';
import { wholeSearchFiles, type FinishedPage } from '../src/search/search-index.ts';

/** Writes `/pagefind/` from the finished pages. */
export function pagefind({ pdfTextDir }: Pick<Environment, 'pdfTextDir'>): AstroIntegration {
  return {
    name: 'passerelle:pagefind',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const pages: FinishedPage[] = [];
        for await (const file of glob('**/*.html', { cwd: outDir })) {
          pages.push({ file, html: await readFile(path.join(outDir, file), 'utf8') });
        }
        const documents = {
          cacheDir: pdfTextDir,
          read: (file: string) => readFile(path.join(outDir, file)).catch(() => undefined),
        };
        try {
          for (const { file, bytes } of await wholeSearchFiles(pages, documents)) {
            const place = path.join(outDir, file);
            await mkdir(path.dirname(place), { recursive: true });
            await writeFile(place, bytes);
          }
          logger.info('The search index is made.');
        } finally {
          await close();
        }
      },
    },
  };
}
