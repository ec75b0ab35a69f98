import { readdir, readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { eventually, processesOf, statusOf } from './house.ts';

const place = inject('place');
const secrets = inject('secrets');

const post = (body: string, secret: string = secrets.PUBLISHER_SECRET) =>
  fetch(`${place.publisher}/webhook`, {
    method: 'POST',
    body,
    headers: { Authorization: `Bearer ${secret}` },
  });

const hint = JSON.stringify({ event: 'entry.publish', model: 'article', entry: null });

const home = async () => (await fetch(`${place.site}/`)).text();

const last = async () => (await statusOf(place)).builds[0];

/** The running build, by the program it was started as. */
async function buildProcess(): Promise<number | undefined> {
  for (const pid of await processesOf(place)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('astro.mjs')) return pid;
  }
  return undefined;
}

test('a wrong secret and broken JSON are refused, and nothing is built', async () => {
  const before = await statusOf(place);
  expect((await post(hint, 'not-the-secret-at-all')).status).toBe(401);
  expect((await post('{"event":')).status).toBe(400);
  expect((await post('x'.repeat(2 * 1024 * 1024))).status).toBe(413);
  expect((await statusOf(place)).builds).toEqual(before.builds);
});

test('a build killed half-way leaves the site as it was; the next one succeeds', async () => {
  const before = await home();
  const { live } = await statusOf(place);
  expect((await post(hint)).status).toBe(202);
  await eventually('a build runs', async () => (await buildProcess()) !== undefined);
  process.kill((await buildProcess())!, 'SIGKILL');
  await eventually('the build is told as failed', async () => (await last())?.state === 'failed');
  expect((await last())?.reason).toContain('interrompue');
  expect((await statusOf(place)).live).toEqual(live);
  expect(await home()).toBe(before);
  expect((await readdir(`${place.dataDir}/releases`)).filter((name) => name.includes('.tmp'))).toEqual([]);
  await post(hint);
  await eventually('the next build is online', async () => (await last())?.state === 'online');
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
