import { glob, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { typeset } from '../src/lib/typography.ts';

/** Typesets the finished pages; the renderer does the same (src/renderer/render-files.ts). */
export function typography(): AstroIntegration {
  return {
    name: 'passerelle:typography',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const outDir = fileURLToPath(dir);
        for await (const file of glob('**/*.html', { cwd: outDir })) {
          const place = path.join(outDir, file);
          await writeFile(place, typeset(await readFile(place, 'utf8')));
        }
      },
    },
  };
}
