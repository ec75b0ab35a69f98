/** The warm renderer: the same pages, bundled into a program that stays loaded (src/renderer/entry.ts). */
import { defineConfig } from 'astro/config';
import { commonConfig } from './config.ts';
import { renderer } from './integrations/renderer.ts';
import { readRendererEnvironment } from './src/environment.ts';

const { siteUrl, outDir } = readRendererEnvironment(process.env);

export default defineConfig({
  ...commonConfig(siteUrl),
  output: 'server',
  outDir,
  cacheDir: './.cache/renderer-astro',
  adapter: renderer(),
});
