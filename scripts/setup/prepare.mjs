import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname ?? '.', '../..');

const oldestNode = [20, 11];
const modules = path.join(root, 'node_modules');
/** Inside node_modules, so that it vanishes with what it describes. */
const stamp = path.join(modules, '.passerelle-lock');
const bundledNode = path.join(modules, '.bin', 'node');

/** @param {string} message @returns {never} */
export function refuse(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Makes sure the locked dependencies are there; answers the path of the Node 24 among them. */
export async function prepare() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    refuse(
      `Node ${process.versions.node} is too old: Passerelle needs Node ${oldestNode.join('.')} or newer to install itself. ` +
        'Install a newer Node (https://nodejs.org) and run the same command again.',
    );
  }
  const lock = lockHash();
  if (!existsSync(bundledNode) || readStamp() !== lock) install(lock);
  process.env.PATH = `${path.join(modules, '.bin')}${path.delimiter}${process.env.PATH}`;
  return bundledNode;
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : undefined;
}

/** @param {string} lock */
function install(lock) {
  const started = Date.now();
  console.log('Installing the locked dependencies (npm ci): one to three minutes the first time…');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.error || result.status !== 0) {
    refuse(
      `npm ci failed in ${root}${result.error ? ` (${result.error.message})` : ''}. ` +
        'Check the network and the free disk space, then run the same command again.',
    );
  }
  writeFileSync(stamp, lock);
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
