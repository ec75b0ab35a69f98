import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentHash } from './content-hash.ts';
import { temporaryFolder } from './test/temporary.ts';

async function tree() {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'src/deep'), { recursive: true });
  await writeFile(path.join(folder, 'src/a.ts'), 'a');
  await writeFile(path.join(folder, 'src/deep/b.ts'), 'b');
  return { folder, hash: (extra?: string[]) => contentHash(folder, ['src', 'missing.json'], extra) };
}

test('the same content has the same hash, whatever its clocks say', async () => {
  const { folder, hash } = await tree();
  const before = await hash();
  await utimes(path.join(folder, 'src/a.ts'), 0, 0);
  expect(await hash()).toBe(before);
});

test('a changed, added, renamed or newly existing file changes it; so does what is beside', async () => {
  const { folder, hash } = await tree();
  const seen = [await hash(), await hash(['https://example.org'])];
  await writeFile(path.join(folder, 'src/a.ts'), 'A');
  seen.push(await hash());
  await writeFile(path.join(folder, 'src/c.ts'), '');
  seen.push(await hash());
  await rename(path.join(folder, 'src/c.ts'), path.join(folder, 'src/d.ts'));
  seen.push(await hash());
  await writeFile(path.join(folder, 'missing.json'), '');
  seen.push(await hash());
  expect(new Set(seen).size).toBe(seen.length);
});

test('what is built, installed or only a test does not count', async () => {
  const { folder, hash } = await tree();
  const before = await hash();
  for (const name of ['node_modules', 'dist', '.astro']) {
    await mkdir(path.join(folder, 'src', name));
    await writeFile(path.join(folder, 'src', name, 'x.ts'), 'x');
  }
  await writeFile(path.join(folder, 'src/a.test.ts'), 'x');
  expect(await hash()).toBe(before);
});
