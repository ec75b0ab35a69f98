/**
 * What others need for the same pages: Hugo and Eleventy, each as one whole cold build of the same content, with the two
 * files machines read of each organisation. Around it stand the head, menu and footer of our own pages, as text that
 * costs them nothing but its length.
 */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse, stringify } from 'yaml';

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
  for (const { name, command, layout, slots } of [
    {
      name: 'hugo',
      command: hugo(),
      layout: 'layouts/_default/baseof.html',
      slots: { title: '{{ .Title }}', address: '{{ .Permalink }}', main: '{{ block "main" . }}{{ end }}' },
    },
    {
      name: 'eleventy',
      command: eleventy(workFolder),
      layout: '_includes/base.njk',
      slots: { title: '{{ title }}', address: '{{ page.url }}', main: '{{ content | safe }}' },
    },
  ]) {
    if (command === undefined) continue;
    const folder = path.join(workFolder, name);
    await cp(path.join(templates, name), folder, { recursive: true });
    await writeFile(path.join(folder, layout), frameOf(page, slots));
    await writeContent(contentFolder, path.join(folder, 'content'));
    found.push(await best(command, folder));
  }
  return found;
}

/** A page of ours as a layout: title, address and main part are the peer's. */
function frameOf(
  page: string,
  { title, address, main }: Record<'title' | 'address' | 'main', string>,
): string {
  return page
    .replace(/(?<=<title>)[^<]*/, title)
    .replace(/(?<=<link rel="canonical" href=")[^"]*/, address)
    .replace(/(?<=<main[^>]*>).*(?=<\/main>)/s, () => main);
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

interface Article {
  title: string;
  slug: string;
  publishedOn: string;
  summary: string;
  body: string;
  themes: string[];
}

interface Organization {
  name: string;
  slug: string;
  description: string;
  themes: string[];
  phones: { number: string }[];
}

interface Location {
  organization: string;
  street: string;
  postalCode: string;
  city: string;
}

/** The entries as Markdown with front matter, which both read. */
async function writeContent(from: string, to: string): Promise<void> {
  const page = (about: object, body: string) => `---\n${stringify(about)}---\n\n${body}\n`;
  await mkdir(path.join(to, 'actus'), { recursive: true });
  await mkdir(path.join(to, 'repertoire'), { recursive: true });
  for (const file of await readdir(path.join(from, 'articles'))) {
    const text = await readFile(path.join(from, 'articles', file), 'utf8');
    const { title, slug, publishedOn, summary, body, themes } = parse(text) as Article;
    const years = [publishedOn.slice(0, 4)];
    const about = { title, date: new Date(publishedOn), summary, themes, years };
    await writeFile(path.join(to, 'actus', `${slug}.md`), page(about, body));
  }
  const listIn = async (file: string) => parse(await readFile(path.join(from, file), 'utf8')) as unknown;
  const organizations = (await listIn('organizations.yaml')) as Organization[];
  const locations = new Map(
    ((await listIn('locations.yaml')) as Location[]).map((each) => [each.organization, each]),
  );
  for (const { name, slug, description, themes, phones } of organizations) {
    const { street, postalCode, city } = locations.get(slug)!;
    const about = {
      title: name,
      themes,
      phones: phones.map(({ number }) => number),
      address: `${street}, ${postalCode} ${city}`,
      // What Hugo makes of it; Eleventy has a template for each.
      outputs: ['html', 'json', 'vcard'],
    };
    await writeFile(path.join(to, 'repertoire', `${slug}.md`), page(about, description));
  }
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
