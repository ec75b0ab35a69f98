import { expect, test } from 'vitest';
import { ndcgAt10, readQueries, relevanceOf } from './score.ts';

const asked = { query: 'logement', best: ['/logement/'], good: ['/actus/bail/'], on: 'fr' as const };

test('the best first and the good after it is worth everything; nothing found is worth nothing', () => {
  expect(ndcgAt10(['/logement/', '/actus/bail/'], asked)).toBe(1);
  expect(ndcgAt10([], asked)).toBe(0);
});

test('the best answer lower in the list is worth less, and below the tenth nothing', () => {
  const others = Array.from({ length: 10 }, (_, index) => `/autre-${index}/`);
  const second = ndcgAt10([others[0]!, '/logement/'], asked);
  expect(second).toBeLessThan(ndcgAt10(['/logement/'], asked));
  expect(ndcgAt10([...others, '/logement/'], asked)).toBe(0);
});

test('of many alike the first found is worth its place, the others nothing more', () => {
  const alike = { best: ['/cours-*'], good: [] };
  expect(ndcgAt10(['/cours-a/', '/cours-b/'], alike)).toBe(1);
  expect(ndcgAt10(['/autre/', '/cours-b/'], alike)).toBeLessThan(1);
});

test('a query whose first answer is another is named, with what came instead', () => {
  const { successAt1, missed } = relevanceOf([asked, asked], [['/logement/'], ['/mobilite/']]);
  expect(successAt1).toBe(0.5);
  expect(missed).toEqual(['logement (fr): /mobilite/, not /logement/']);
});

test('no query of the set is asked twice on the same page', async () => {
  const queries = (await readQueries()).map(({ query, on }) => `${on} ${query}`);
  expect(queries.filter((each, index) => queries.indexOf(each) !== index)).toEqual([]);
});
