import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './prepare.mjs';

// What Node compiled once (Strapi above all, and every TypeScript file) is read back by the next process.
process.env.NODE_COMPILE_CACHE ??= path.join(root, '.cache/compiled');

/**
 * Runs a program under the given Node and ends as it ends. Signals are passed on, so that stopping this process
 * alone (a service manager, a test) stops the whole house; the channel tells the program if this one is killed.
 *
 * @param {string} node
 * @param {string[]} args
 */
export function handOver(node, args) {
  const child = spawn(node, args, { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
  });
}
