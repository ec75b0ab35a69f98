/** The order of test files: the longest first, so that none keeps one processor long after the other is idle. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Measured alone, the longest first. */
const longest = [
  /site\/test\/renderer\./,
  /publisher\/release\./,
  /site\/test\/build\./,
  /server\/server\./,
  // It counts the pages of the demonstration: no story may have added one.
  /\/every-page\.e2e\./,
];

/** It takes a house down and puts it up again: nobody's story is told after it. */
const last = /\/restart\.e2e\.test\.ts$/;

function place({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((pattern) => pattern.test(moduleId));
  if (rank !== -1) return rank;
  return last.test(moduleId) ? longest.length + 1 : longest.length;
}

export class Order extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}
