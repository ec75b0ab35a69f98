import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname ?? '.', '../..');

const oldestNode = [20, 11];
const modules = path.join(root, 'node_modules');
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
  if (!existsSync(bundledNode) || !isInstalled()) await install();
  process.env.PATH = `${path.join(modules, '.bin')}${path.delimiter}${process.env.PATH}`;
  return bundledNode;
}

/** @param {string} file @returns {Record<string, { version?: string; optional?: boolean; link?: boolean }>} */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether what is installed is what is locked, however it was installed; npm keeps a list of it. */
function isInstalled() {
  const installed = path.join(modules, '.package-lock.json');
  if (!existsSync(installed)) return false;
  const present = packagesIn(installed);
  return Object.entries(packagesIn(path.join(root, 'package-lock.json')))
    .filter(
      ([place, { link, optional }]) =>
        place.includes('node_modules/') && !link && (!optional || place in present),
    )
    .every(([place, { version }]) => present[place]?.version === version);
}

async function install() {
  if (lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    refuse(
      `${modules} is a symbolic link, and npm ci would empty the folder it leads to. ` +
        'Remove the link, or install there yourself, then run the same command again.',
    );
  }
  const started = Date.now();
  console.log('Installing the locked dependencies (npm ci): one to three minutes the first time…');
  const child = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const why = await once(child, 'exit').then(
    ([code]) => (code === 0 ? undefined : `it ended with ${code}`),
    (/** @type {Error} */ error) => error.message,
  );
  if (why !== undefined) {
    refuse(
      `npm ci failed in ${root} (${why}). ` +
        'Check the network and the free disk space, then run the same command again.',
    );
  }
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
