import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { content } from './integrations/content.ts';
import { pagefind } from './integrations/pagefind.ts';
import { sitemapOptions } from './integrations/sitemap-options.ts';
import { readEnvironment } from './src/environment.ts';

const environment = readEnvironment(process.env);

export default defineConfig({
  site: environment.siteUrl,
  outDir: environment.outDir,
  // Beside the sources: `npm ci` would throw away what Astro keeps in node_modules.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  // Astro's default drops the space between two links on two lines.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // Nothing inline: the pages' policy allows only files of the site, and a page's bytes depend on its content alone.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [content(environment), sitemap(sitemapOptions), pagefind()],
});
