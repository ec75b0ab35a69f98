/** What starting, stopping and failing does to a house. It ends the house of all stories, so it runs last. */
import { createServer } from 'node:net';
import { readFile, readdir, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { isRunning } from '../test/alive.ts';
import { eventually, processesOf, run, startHouse, statusOf } from './house.ts';
import { house as first, place } from './the-house.ts';

/** Finished ones: a search index may be in the making. */
const releases = async () =>
  (await readdir(`${place.dataDir}/releases`)).filter((name) => name.endsWith('.json'));
const password = async () => /ADMIN_PASSWORD=(.+)/.exec(await readFile(place.envFile, 'utf8'))![1]!;

test('the first start writes secrets only its owner can read, and shows the password once', async () => {
  expect((await stat(place.envFile)).mode & 0o777).toBe(0o600);
  expect(first.said).toContain(await password());
});

test('stopped, it ends with all it started; the second start builds nothing and shows no password', async () => {
  const before = { releases: await releases(), builds: (await statusOf(place)).builds };
  process.kill(first.pid, 'SIGINT');
  await eventually('the first house ended', async () => !isRunning(first.pid));
  expect(await processesOf(place)).toEqual([]);
  const house = await startHouse(place);
  expect(house.output()).not.toContain(await password());
  expect({ releases: await releases(), builds: (await statusOf(place)).builds }).toEqual(before);
  house.process.kill('SIGINT');
  expect(await house.ended).toEqual({ code: 0, signal: null });
});

test('when the CMS dies, the site stays, and the CMS is started again', async () => {
  const before = await releases();
  const house = await startHouse(place);
  for (const pid of await processesOf(place)) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('strapi.js')) process.kill(pid, 'SIGKILL');
  }
  await eventually('it is told', async () => house.output().includes('cms was ended by SIGKILL'));
  expect(house.output()).toContain('cms.log');
  expect((await fetch(`${place.site}/`)).status).toBe(200);
  await eventually('the CMS is back', async () => (await fetch(`${place.cms}/admin`)).ok);
  expect(await releases()).toEqual(before);
  house.process.kill('SIGTERM');
  expect(await house.ended).toEqual({ code: 0, signal: null });
  expect(await processesOf(place)).toEqual([]);
});

test('killed without a word, it leaves no process behind', async () => {
  const house = await startHouse(place);
  house.process.kill('SIGKILL');
  await eventually('every process is gone', async () => (await processesOf(place)).length === 0, 20_000);
});

test('a port in use is one clear line: the port, its variable, the remedy', async () => {
  const port = Number(new URL(place.publisher).port);
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
  const house = run(place);
  expect((await house.ended).code).toBe(1);
  squatter.close();
  const line = house
    .output()
    .split('\n')
    .find((each) => each.includes(String(port)));
  expect(line).toContain('PUBLISHER_PORT');
  expect(line).toContain('already in use');
  expect(line).toContain('Stop the program that uses it');
});
