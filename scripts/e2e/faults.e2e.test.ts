import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from '../environment.ts';
import { environmentOf, eventually, pause, processesOf, statusOf } from './house.ts';
import { place, secrets } from './the-house.ts';

const post = (body: string, secret: string = secrets.PUBLISHER_SECRET) =>
  fetch(`${place.publisher}/webhook`, {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${secret}` },
  });

const hint = JSON.stringify({ event: 'entry.publish', model: 'article', entry: null });

const home = async () => (await fetch(`${place.site}/`)).text();

const last = async () => (await statusOf(place)).builds[0];

/** Which publication is online: the search of an earlier one may follow it at any moment, with the same pages. */
const livePages = async () => {
  const { id, pages, revision } = (await statusOf(place)).live!;
  return { publication: id.replace(/-(recent|whole)$/, ''), pages, revision };
};

/** The publications' renderer, by where it writes; the one that shows drafts is the same program. */
async function rendererProcess(): Promise<number> {
  for (const pid of await processesOf(place)) {
    const output = await readlink(`/proc/${pid}/fd/1`).catch(() => '');
    if (path.basename(output) === 'renderer.log') return pid;
  }
  throw new Error('No renderer runs.');
}

test('a wrong secret and broken JSON are refused, and nothing is built', async () => {
  const before = await statusOf(place);
  expect((await post(hint, 'not-the-secret-at-all')).status).toBe(401);
  expect((await post('{"event":')).status).toBe(400);
  expect((await post('x'.repeat(2 * 1024 * 1024))).status).toBe(413);
  expect((await statusOf(place)).builds).toEqual(before.builds);
});

test('a renderer killed at work leaves the site as it was; the next publication has a new one', async () => {
  const before = await home();
  const live = await livePages();
  const pid = await rendererProcess();
  process.kill(pid, 'SIGSTOP');
  expect((await post(hint)).status).toBe(202);
  await eventually('it is asked', async () => (await last())?.state === 'building');
  const { id } = (await last())!;
  const asked = async () => (await statusOf(place)).builds.find((build) => build.id === id);
  await pause(2_000); // Long enough to have been asked, and it cannot answer.
  process.kill(pid, 'SIGKILL');
  await eventually('the publication is told as failed', async () => (await asked())?.state === 'failed');
  expect((await asked())?.reason).toContain('interrompu (SIGKILL)');
  expect(await livePages()).toEqual(live);
  expect(await home()).toBe(before);
  await post(hint);
  await eventually('the next one is online', async () => (await last())?.state === 'online');
  expect(await rendererProcess()).not.toBe(pid);
});

test('the CMS lets nobody read without a token', async () => {
  for (const path of [
    'pages',
    'articles',
    'themes',
    'organizations',
    'site-settings',
    'publication',
    'upload/files',
  ]) {
    expect([401, 403, 404]).toContain((await fetch(`${place.cms}/api/${path}`)).status);
  }
});

/** A file's content as a person could read it: pages are kept compressed too, and so is the search. */
function readable(bytes: Buffer): string {
  for (const unpack of [gunzipSync, brotliDecompressSync]) {
    try {
      return unpack(bytes).toString();
    } catch {
      // It is kept as it is, or compressed otherwise.
    }
  }
  return bytes.toString();
}

/** What the publisher keeps that holds a text; the database and its uploads are the CMS's. */
async function keeping(text: string): Promise<string[]> {
  const entries = await readdir(place.dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
  const kept = files.filter((file) => !/\/(cms\.db|uploads\/|logs\/cms\.log)/.test(file));
  const found: string[] = [];
  for (const file of kept) {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0)); // Some come and go.
    if (readable(bytes).includes(text)) found.push(path.relative(place.dataDir, file));
  }
  return found;
}

test('what was withdrawn and purged is in nothing the publisher keeps: pages, older releases, search, history', async () => {
  const canary = `Colibri${Date.now().toString(36)}`;
  const send = async (method: string, address: string, data?: object) => {
    const response = await fetch(`${place.cms}/api/${address}`, {
      method,
      headers: { Authorization: `Bearer ${secrets.CMS_IMPORT_TOKEN}`, 'Content-Type': 'application/json' },
      ...(data && { body: JSON.stringify({ data }) }),
    });
    expect(response.ok).toBe(true);
    return response.text();
  };
  const article = { title: canary, slug: 'a-effacer', kind: 'Actu', summary: canary, body: `Un ${canary}.` };
  const { data } = JSON.parse(await send('POST', 'articles?status=published', article));
  const page = () => fetch(`${place.site}/actus/a-effacer/`);
  await eventually('it is online', async () => (await (await page()).text()).includes(canary));
  await eventually('it is found', async () => (await statusOf(place)).live!.id.endsWith('-recent'));
  await send('DELETE', `articles/${data.documentId}`);
  await eventually('it is gone', async () => (await page()).status === 410);
  expect(await keeping(canary)).not.toEqual([]);
  const command = ['scripts/ask-publisher.mjs', 'purge'];
  const { stdout } = await promisify(execFile)('node', command, { cwd: root, env: environmentOf(place) });
  expect(stdout).toContain('Purged at');
  expect(await keeping(canary)).toEqual([]);
});
