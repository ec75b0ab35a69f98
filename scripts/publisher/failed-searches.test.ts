import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary.ts';
import { countable, FailedSearches } from './failed-searches.ts';

async function newCounter(now?: () => number) {
  const file = path.join(await temporaryFolder(), 'failed-searches.json');
  return { file, searches: new FailedSearches(file, now) };
}

const ask = async (searches: FailedSearches, query: string, times: number) => {
  for (let time = 0; time < times; time += 1) await searches.count(query);
};

test('editors see a query from the third time on, the most wanted first', async () => {
  const { searches } = await newCounter();
  await ask(searches, 'Trottinette', 3);
  await ask(searches, 'notaire', 4);
  await ask(searches, 'piscine', 2);
  expect(await searches.list()).toEqual([
    { query: 'notaire', count: 4 },
    { query: 'trottinette', count: 3 },
  ]);
});

test('what was typed once or twice is readable by nobody, not even on the disk', async () => {
  const { file, searches } = await newCounter();
  await ask(searches, 'secret de famille', 2);
  await searches.flush();
  expect(await readFile(file, 'utf8')).not.toContain('secret');
});

test('a restart forgets nothing', async () => {
  const { file, searches } = await newCounter();
  await ask(searches, 'notaire', 2);
  await searches.flush();
  const restarted = new FailedSearches(file);
  await restarted.count('notaire');
  expect(await restarted.list()).toEqual([{ query: 'notaire', count: 3 }]);
});

test.each([
  'jean@example.org',
  '0470 12 34 56',
  '85.07.30-033.28',
  'https://example.org',
  'ab',
  'x'.repeat(61),
])('what may name somebody, or is no query, is not even counted: %s', (query) => {
  expect(countable(query)).toBeUndefined();
});

test('a rare query is forgotten after three months', async () => {
  let day = 0;
  const { searches } = await newCounter(() => day * 86_400_000);
  await ask(searches, 'notaire', 2);
  day = 91;
  await searches.count('autre mot');
  await searches.count('notaire');
  expect(await searches.list()).toEqual([]);
});

test('a program that asks by the thousand is not listened to', async () => {
  const { searches } = await newCounter(() => 1_000_000);
  const taken = [];
  for (let time = 0; time < 100; time += 1) taken.push(await searches.count(`mot ${time}`));
  expect(taken.filter(Boolean).length).toBe(60);
});

test('what an editor answered is no longer shown', async () => {
  const { searches } = await newCounter();
  await ask(searches, 'notaire', 3);
  await searches.forget('notaire');
  expect(await searches.list()).toEqual([]);
});
