import { expect, test } from 'vitest';
import { ask, finish, longestSettleMs, quietMs, settleMs, take, wakeAt, type Queue } from './queue.ts';

const hint = (now: number, cause: 'webhook' | 'revision' = 'webhook') => ({ id: `b${now}`, cause, now });

/** A build ended just now. */
const busy: Queue = { endedAt: 1000 };

test('after a quiet moment a hint is built at once', () => {
  const queue = ask({ endedAt: 1000 }, hint(1000 + quietMs));
  expect(take(queue, 1000 + quietMs).started).toMatchObject({ id: `b${1000 + quietMs}` });
  expect(take(ask({}, hint(5)), 5).started).toMatchObject({ id: 'b5' });
});

test('soon after a build a hint settles before the next one starts', () => {
  const queue = ask(busy, hint(1000));
  expect(wakeAt(queue)).toBe(1000 + settleMs);
  expect(take(queue, 1000 + settleMs - 1).started).toBeUndefined();
  expect(take(queue, 1000 + settleMs).started).toMatchObject({ id: 'b1000', cause: 'webhook' });
});

test('hints that follow each other are one build, named after the first', () => {
  const second = 1000 + settleMs - 5;
  const queue = ask(ask(busy, hint(1000)), hint(second, 'revision'));
  expect(take(queue, 1000 + settleMs).started).toBeUndefined();
  expect(take(queue, second + settleMs).started).toMatchObject({
    id: 'b1000',
    cause: 'webhook',
    askedAt: 1000,
  });
});

test('an endless stream of hints cannot hold a build back for ever', () => {
  let queue: Queue = { endedAt: 0 };
  for (let now = 0; now <= longestSettleMs + 1000; now += 100) queue = ask(queue, hint(now));
  expect(wakeAt(queue)).toBe(longestSettleMs);
});

test('while one builds, any number of hints is one waiting build', () => {
  const building = take(ask({}, hint(0)), settleMs).queue;
  const queue = [500, 600, 700].reduce((each, now) => ask(each, hint(now)), building);
  expect(queue.building?.id).toBe('b0');
  expect(queue.waiting?.id).toBe('b500');
  expect(wakeAt(queue)).toBeUndefined();
  expect(take(queue, 10_000).started).toBeUndefined();
  expect(take(finish(queue, 9_000), 10_000).started?.id).toBe('b500');
});

test('when nothing waits, the end of a build leaves nothing to do', () => {
  const queue = finish(take(ask({}, hint(0)), settleMs).queue, 70);
  expect(queue).toEqual({ endedAt: 70 });
  expect(wakeAt(queue)).toBeUndefined();
});
