/** The ordinary build: content in, static files out. */
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { commonConfig } from './config.ts';
import { content } from './integrations/content.ts';
import { gallery } from './integrations/gallery.ts';
import { pagefind } from './integrations/pagefind.ts';
import { typography } from './integrations/typography.ts';
import { readEnvironment } from './src/environment.ts';
import { sitemapOptions } from './src/search/sitemap-options.ts';

const environment = readEnvironment(process.env);

export default defineConfig({
  ...commonConfig(environment.siteUrl),
  outDir: environment.outDir,
  // Beside the sources: `npm ci` would throw away what Astro keeps in node_modules.
  cacheDir: './.cache/astro',
  prerenderConflictBehavior: 'error',
  integrations: [
    content(environment),
    gallery({ built: environment.gallery }),
    sitemap(sitemapOptions),
    typography(),
    pagefind(environment),
  ],
});
