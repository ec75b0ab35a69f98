import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { refuse } from './prepare.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

/**
 * The browser the tests drive: the one named by CHROMIUM_PATH, one that is installed, or Debian's package, which comes
 * while the dependencies do.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    refuse(
      `CHROMIUM_PATH names ${named}, which does not exist. Correct it, or unset it to let the tests look.`,
    );
  }
  const found = onPath();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests (apt-get)…');
    await apt('update');
    await apt('install', '-y', '--no-install-recommends', 'chromium');
    const installed = onPath();
    if (installed) return installed;
  }
  return refuse(
    'No Chromium was found for the browser tests. ' +
      'Install one (Debian: apt-get install chromium), or name it in CHROMIUM_PATH.',
  );
}

/** @param {string[]} args */
async function apt(...args) {
  const child = spawn('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    refuse(`apt-get ${args.join(' ')} failed. Install Chromium by hand, or name one in CHROMIUM_PATH.`);
  }
}
