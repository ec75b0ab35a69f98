import { expect, test } from 'vitest';
import { read } from './sources.ts';

const [kept = ''] = read('.github/promises.md').split('## Not promised yet');
const named = [...kept.matchAll(/^ {2}- `([^`]+)`: (.+)$/gm)].map(([, file, title]) => ({
  file: file!,
  title: title!,
}));

test('every promise names tests, and all of them are there', () => {
  for (const promise of kept.split(/^- /m).slice(1)) expect(promise, 'names no test').toContain('\n  - `');
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ file, title }) => !read(file).includes(`'${title}`))).toEqual([]);
});
