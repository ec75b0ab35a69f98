/** Bundles the warm renderer and asks it for the site, as the publisher does. */
import { execFile, fork, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Previewed } from '@passerelle/shared/preview';
import { dayInBelgium } from '@passerelle/shared/days';
import {
  blobPath,
  indexAnswer,
  previewAnswer,
  renderAnswer,
  fileChanges,
  type IndexRequest,
  type PreviewAnswer,
  type RenderAnswer,
  type StoredFiles,
} from '@passerelle/shared/rendering';

const room = path.resolve(import.meta.dirname, '..');
const astro = path.resolve(room, '../node_modules/astro/bin/astro.mjs');
const bundle = path.join(room, '.cache/renderer-test');
const siteUrl = 'https://centre.example.org';

/** Made once per test run: code is built when code changes. */
export async function bundleRenderer(): Promise<void> {
  await promisify(execFile)(process.execPath, [astro, 'build', '--config', 'renderer.config.ts'], {
    cwd: room,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_URL: siteUrl,
      BUILD_OUT_DIR: bundle,
    },
  });
}

export interface Renderer {
  dataDir: string;
  /** Renders the whole site, for today or another day; answers its files too. */
  render(day?: string): Promise<RenderAnswer & { files: Map<string, Buffer> }>;
  /** Every file but the search index, by the hash of its bytes: what changed rendered again, or all of it. */
  renderList(from: 'the last' | 'scratch'): Promise<StoredFiles | undefined>;
  /** Shows one entry's page. */
  preview(preview: Previewed): Promise<PreviewAnswer>;
  /** The program that helps with a long list, while it does. */
  secondProgram(): number | undefined;
  stop(): void;
}

export async function startRenderer(
  strapi: { url: string; token: string },
  more: NodeJS.ProcessEnv = {},
): Promise<Renderer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'passerelle-renderer-'));
  const child = fork(path.join(bundle, 'server/entry.mjs'), [], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      CMS_URL: strapi.url,
      CMS_BUILD_TOKEN: strapi.token,
      SITE_URL: siteUrl,
      DATA_DIR: folder,
      ...more,
    },
  });
  await firstMessage(child, () => true);
  const blobsDir = path.join(folder, 'blobs');
  let count = 0;
  let since: string | undefined;
  let listed: StoredFiles = {};
  async function ask(day: string): Promise<{ answer: RenderAnswer; list: StoredFiles }> {
    const id = String((count += 1));
    const listFile = path.join(folder, `${id}.json`);
    const answered = firstMessage(child, (message) => renderAnswer.safeParse(message).success);
    child.send({ id, since, day, blobsDir, listFile });
    const answer = renderAnswer.parse(await answered);
    if (!answer.rendered) return { answer, list: {} };
    const { since: from, changed, removed } = fileChanges.parse(JSON.parse(await readFile(listFile, 'utf8')));
    if (from === undefined) listed = {};
    for (const file of removed) delete listed[file];
    Object.assign(listed, changed);
    since = id;
    return { answer, list: { ...listed } };
  }
  const today = dayInBelgium(new Date());
  return {
    dataDir: folder,
    async renderList(from) {
      if (from === 'scratch') since = undefined;
      const { answer, list } = await ask(today);
      return answer.rendered ? list : undefined;
    },
    async preview(preview) {
      const id = String((count += 1));
      const answered = firstMessage(child, (message) => previewAnswer.safeParse(message).data?.id === id);
      child.send({ id, preview });
      return previewAnswer.parse(await answered);
    },
    async render(day = today) {
      const { answer, list: pages } = await ask(day);
      if (!answer.rendered) return { ...answer, files: new Map() };
      const list = { ...pages, ...(await indexWhole(folder, { blobsDir, pages })) };
      const names = Object.keys(list).sort();
      const files = names.map(
        async (name) => [name, await readFile(path.join(blobsDir, blobPath(list[name]!.hash)))] as const,
      );
      return { ...answer, files: new Map(await Promise.all(files)) };
    },
    secondProgram: () =>
      readdirSync('/proc')
        .map(Number)
        .find((pid) => commandLineOf(pid).includes(`${folder}/${count}.json.share`)),
    stop: () => child.kill(),
  };
}

function commandLineOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // No program, or one that has ended.
  }
}

/** The first message that is wanted. */
function firstMessage(child: ChildProcess, wanted: (message: unknown) => boolean): Promise<unknown> {
  return new Promise((resolve) => {
    child.on('message', function listen(message) {
      if (!wanted(message)) return;
      child.off('message', listen);
      resolve(message);
    });
  });
}

/** The search of these pages, by the program the publisher runs. */
async function indexWhole(
  folder: string,
  { blobsDir, pages }: { blobsDir: string; pages: StoredFiles },
): Promise<StoredFiles> {
  const [requestFile, answerFile] = [path.join(folder, 'wanted.json'), path.join(folder, 'made.json')];
  const only = (end: string) =>
    Object.fromEntries(Object.entries(pages).filter(([file]) => file.endsWith(end)));
  await writeFile(
    requestFile,
    JSON.stringify({ blobsDir, pages: only('.html'), documents: only('.pdf') } satisfies IndexRequest),
  );
  await promisify(execFile)(process.execPath, ['src/search/main.ts', requestFile, answerFile], { cwd: room });
  const answer = indexAnswer.parse(JSON.parse(await readFile(answerFile, 'utf8')));
  return answer.kind === 'whole' ? answer.files : {};
}
