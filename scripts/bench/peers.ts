/**
 * What others need for the same pages: Hugo and Eleventy, each as one whole cold build of the same content. Their pages
 * say what ours do: the menu marks where one is, machines read what a page is, and there are the two files of each
 * organisation.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeContent } from './peers-content.ts';
import { frameFilesOf } from './peers-frame.ts';

export interface Peer {
  name: string;
  /** Files it made. */
  files: number;
  /** Wall time of the best of three builds, in milliseconds. */
  ms: number;
  /** Most resident memory, in bytes. */
  memory: number;
}

const eleventyVersion = '3.1.8';
const templates = path.join(import.meta.dirname, 'peers');

export interface Work {
  /** The files the centre's content was written from. */
  contentFolder: string;
  /** Where they may build. */
  workFolder: string;
  /** One of our pages, as HTML. */
  page: string;
}

/** Builds the same centre with each peer that is there; one that is missing is left out, and said so. */
export async function peers({ contentFolder, workFolder, page }: Work): Promise<Peer[]> {
  const found: Peer[] = [];
  const commands = { hugo: hugo(), eleventy: eleventy(workFolder) };
  for (const name of ['hugo', 'eleventy'] as const) {
    const command = commands[name];
    if (command === undefined) continue;
    const folder = path.join(workFolder, name);
    await cp(path.join(templates, name), folder, { recursive: true });
    for (const [file, text] of Object.entries(frameFilesOf(page, name))) {
      const place = path.join(folder, file);
      await mkdir(path.dirname(place), { recursive: true });
      await writeFile(place, text);
    }
    await writeContent(contentFolder, path.join(folder, 'content'));
    found.push(await best(command, folder));
  }
  return found;
}

interface PeerCommand {
  name: string;
  program: string;
  args: string[];
}

function hugo(): PeerCommand | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const version = /v([\d.]+)/.exec(stdout ?? '')?.[1];
  if (status === 0) return { name: `Hugo ${version}`, program: 'hugo', args: ['--quiet', '--buildFuture'] };
  console.log('Hugo is not installed and is left out (apt install hugo).');
  return undefined;
}

function eleventy(workFolder: string): PeerCommand | undefined {
  const place = path.join(workFolder, 'eleventy-program');
  const args = ['install', '--no-save', '--silent', '--prefix', place, `@11ty/eleventy@${eleventyVersion}`];
  if (spawnSync('npm', args, { stdio: 'ignore' }).status !== 0) {
    console.log('Eleventy could not be installed from the npm registry and is left out.');
    return undefined;
  }
  const program = path.join(place, 'node_modules/@11ty/eleventy/cmd.cjs');
  return { name: `Eleventy ${eleventyVersion}`, program: process.execPath, args: [program, '--quiet'] };
}

async function best(command: PeerCommand, folder: string): Promise<Peer> {
  const output = path.join(folder, 'public');
  let best: Pick<Peer, 'ms' | 'memory'> | undefined;
  for (let round = 0; round < 3; round += 1) {
    await rm(output, { recursive: true, force: true });
    const run = await measured(command, folder);
    if (!best || run.ms < best.ms) best = run;
  }
  const files = await readdir(output, { recursive: true, withFileTypes: true });
  return { name: command.name, files: files.filter((file) => file.isFile()).length, ...best! };
}

async function measured({ name, program, args }: PeerCommand, cwd: string) {
  const start = performance.now();
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  let memory = 0;
  const look = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    memory = Math.max(memory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
  }, 20);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`${name} failed with code ${String(code)}; its own words are above.`);
  return { ms: performance.now() - start, memory };
}
