/** A bundle command that leaves a small renderer: it answers at once, but never for ids that start with `endless`. */
import path from 'node:path';
import type { Command } from '../publisher/command.ts';
import { root } from '../environment.ts';

const renderer = `
import { appendFileSync, writeFileSync } from 'node:fs';
appendFileSync(process.env.STARTS, process.pid + '\\n');
process.on('message', ({ id, listFile }) => {
  if (id.startsWith('endless')) for (;;);
  writeFileSync(listFile, JSON.stringify({ changed: {}, removed: [] }));
  process.send({ id, rendered: true, report: { revision: 'r1', faults: [], warnings: [] }, memory: 1 });
});
process.channel.ref();
process.send({ ready: true });
`;

const bundler = `
import { mkdirSync, writeFileSync } from 'node:fs';
const folder = process.env.BUILD_OUT_DIR + '/server';
mkdirSync(folder, { recursive: true });
writeFileSync(folder + '/entry.mjs', ${JSON.stringify(renderer)});
`;

/** Renderers started from it write their process id into `$STARTS`. */
export const standInBundle = (startsFile: string): Command => ({
  args: ['--input-type=module', '--eval', bundler],
  cwd: path.join(root, 'scripts'),
  env: { PATH: process.env.PATH, STARTS: startsFile },
  timeoutMs: 20_000,
});
