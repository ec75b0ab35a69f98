import { expect, test } from 'vitest';
import { ChangedFiles, filesOf, withDifferences } from './files.ts';

const stored = (letter: string) => ({ hash: letter.repeat(64), size: 1 });

test('a list that keeps only what differs says, in the same order, what the whole one says', () => {
  const base = filesOf({ a: stored('1'), b: stored('2'), c: stored('3'), d: stored('4') });
  const changes = {
    changed: filesOf({ e: stored('5'), b: stored('6'), d: stored('7') }),
    // One that goes, one that was never there, and one that is back.
    removed: ['a', 'z', 'd'],
  };
  const whole = withDifferences(base, { ...changes, removed: ['a', 'z'] });
  const kept = new ChangedFiles(base, changes);
  expect([...kept]).toEqual([...whole]);
  expect([...kept.keys()]).toEqual(['b', 'c', 'd', 'e']);
  expect([...kept.values()]).toEqual([...whole.values()]);
  expect(kept.size).toBe(4);
  for (const file of ['a', 'b', 'c', 'd', 'e', 'z']) {
    expect(kept.get(file)).toEqual(whole.get(file));
    expect(kept.has(file)).toBe(whole.has(file));
  }
  const heard: string[] = [];
  kept.forEach((_, file) => heard.push(file));
  expect(heard).toEqual([...whole.keys()]);
});
