import { chmod, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseEnvironment } from '../environment.ts';
import { temporaryFolder } from '../test/temporary.ts';
import { completeEnvFile } from './env-file.ts';

const newFile = async () => path.join(await temporaryFolder(), '.env');

test('a first start invents every secret, for its owner only, and the result can be used', async () => {
  const file = await newFile();
  const env: NodeJS.ProcessEnv = {};
  const invented = await completeEnvFile(file, env);
  expect(invented).toContain('ADMIN_PASSWORD');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(parseEnvironment(env).admin.email).toBe('admin@example.org');
  const again: NodeJS.ProcessEnv = {};
  expect(await completeEnvFile(file, again)).toEqual([]);
  expect(again).toEqual(env);
});

test('two installations share no secret', async () => {
  const [one, two]: NodeJS.ProcessEnv[] = [{}, {}];
  await completeEnvFile(await newFile(), one!);
  await completeEnvFile(await newFile(), two!);
  const same = Object.keys(one!).filter((name) => one![name] === two![name]);
  expect(same).toEqual(['ADMIN_EMAIL']);
});

test('what people wrote stays, the environment wins over it, and only what is missing is added', async () => {
  const file = await newFile();
  await writeFile(
    file,
    'ADMIN_EMAIL=moi@example.org\nSITE_URL="https://site.example.org"\nADMIN_PASSWORD=ecrit-par-moi-1',
  );
  const env: NodeJS.ProcessEnv = { ADMIN_EMAIL: 'elle@example.org' };
  const invented = await completeEnvFile(file, env);
  expect(env).toMatchObject({
    ADMIN_EMAIL: 'elle@example.org',
    SITE_URL: 'https://site.example.org',
    ADMIN_PASSWORD: 'ecrit-par-moi-1',
  });
  expect(invented).not.toContain('ADMIN_PASSWORD');
  expect(await readFile(file, 'utf8')).toMatch(
    /^ADMIN_EMAIL=moi@example\.org\n.*\nADMIN_PASSWORD=ecrit-par-moi-1\n/,
  );
});

test('a file that cannot be written is named, with the remedy', async () => {
  const file = path.join(await temporaryFolder(), 'missing-folder', '.env');
  await expect(completeEnvFile(file, {})).rejects.toThrow(`${file} could not be written`);
  await expect(completeEnvFile(file, {})).rejects.toThrow('ENV_FILE');
});

test('a file that others could read is closed to them when it is completed', async () => {
  const file = await newFile();
  await writeFile(file, '');
  await chmod(file, 0o644);
  await completeEnvFile(file, {});
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
