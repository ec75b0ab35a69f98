/** npm test, once the dependencies and a browser are there. Arguments go to Vitest. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../environment.ts';
import { buildCms, cmsWork } from '../start/cms.ts';
import { inventMissing } from '../start/env-file.ts';
import { Processes } from '../start/processes.ts';

/** The browser tests sign in to the real panel; built once here, `npm start` inside them finds it fresh. */
async function prepareCms() {
  const work = await cmsWork();
  if (work === 'nothing') return;
  console.log(
    work === 'admin' ? 'Building the CMS and its admin panel (about a minute)…' : 'Compiling the CMS…',
  );
  // Strapi reads its whole configuration to build; nothing of these values ends up in what is built.
  const env = { ...process.env, NODE_ENV: 'production' };
  inventMissing(env);
  await buildCms(new Processes(path.join(root, '.cache/logs'), env), work);
}

try {
  await prepareCms();
} catch (error) {
  console.error(`\n${(error as Error).message}\n\n0 passed, 1 failed`);
  process.exit(1);
}
process.env.CMS_COMPILED = 'yes';
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const config = path.join(root, 'scripts/test/vitest.config.mts');
const child = spawn(process.execPath, [vitest, 'run', '--config', config, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
