import { readlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { eventually, pause, processesOf, statusOf } from './house.ts';

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
  const { live } = await statusOf(place);
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
  expect((await statusOf(place)).live).toEqual(live);
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
