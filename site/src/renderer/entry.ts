/** The warm renderer's program: the pages' code stays loaded, content is rendered when content changes. */
import { createApp } from 'astro/app/entrypoint';
import type { Render } from './render-files.ts';
import { workAsSecond } from './second-process.ts';
import { serve } from './serve.ts';

const app = createApp({ streaming: false });

// Node would resolve and look up a page's module anew for every page.
for (const [name, load] of app.manifest.pageMap ?? []) {
  let loaded: ReturnType<typeof load> | undefined;
  app.manifest.pageMap?.set(name, () => (loaded ??= load()));
}

const render: Render = (request) => app.render(request);

const [shareFile] = process.argv.slice(2);
if (shareFile === undefined) serve(render);
else await workAsSecond(shareFile, render);
