import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning } from '../test/alive.ts';
import { temporaryFolder, until } from '../test/temporary.ts';
import { Processes, waitFor } from './processes.ts';

/** Starts a grandchild that ignores the polite signal, says both ids, and stays. */
const stubborn = `
  const { spawn } = require('node:child_process');
  process.on('SIGTERM', () => {});
  const child = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  console.log('ids', process.pid, child.pid);
  setInterval(() => {}, 1000);
`;

async function workshop() {
  const folder = await temporaryFolder();
  const processes = new Processes(path.join(folder, 'logs'), process.env);
  onTestFinished(() => processes.kill());
  const script = async (name: string, code: string) => {
    const file = path.join(folder, `${name}.cjs`);
    await writeFile(file, code);
    return { name, args: [file], cwd: folder };
  };
  return { folder, processes, script };
}

async function idsIn(log: string): Promise<number[]> {
  await until('the program says its ids', async () => (await readFile(log, 'utf8')).includes('ids'));
  return (/ids (\d+) (\d+)/.exec(await readFile(log, 'utf8')) ?? []).slice(1).map(Number);
}

test('stopping ends a program that will not, and what it started', async () => {
  const { processes, script } = await workshop();
  const running = processes.start(await script('stubborn', stubborn));
  const ids = await idsIn(running.log);
  expect(ids.map(isRunning)).toEqual([true, true]);
  await processes.stopAll();
  expect(ids.map(isRunning)).toEqual([false, false]);
}, 30_000);

test('a forced stop ends them at once', async () => {
  const { processes, script } = await workshop();
  const ids = await idsIn(processes.start(await script('stubborn', stubborn)).log);
  processes.kill();
  await until('both are gone', () => !ids.some(isRunning), 1_000);
});

test('a program that fails is told with its last words and its log', async () => {
  const { processes, script } = await workshop();
  const program = await script(
    'failing',
    'console.log("first"); console.error("the reason"); process.exit(3)',
  );
  await expect(processes.run(program)).rejects.toThrow(
    /failing ended with code 3\. It said last:[\s\S]*the reason\n.*failing\.log/,
  );
});

test('waiting for a program that ends first does not wait', async () => {
  const { processes, script } = await workshop();
  const running = processes.start(await script('dying', 'process.exit(1)'));
  await expect(waitFor(running, async () => false, { timeoutMs: 30_000 })).rejects.toThrow(
    'dying ended with code 1',
  );
});

test('a program that dies is told and started again, until all are stopped; the others go on', async () => {
  const { folder, processes, script } = await workshop();
  const staying = processes.start(await script('staying', 'setInterval(() => {}, 1000)'));
  const { pid } = staying.child.process;
  await writeFile(path.join(folder, 'falls'), '');
  const falling = `require('node:fs').appendFileSync('falls', 'x'); setTimeout(() => process.exit(4), 20)`;
  processes.start(await script('falling', falling));
  const told: string[] = [];
  void processes.keepRunning((line) => told.push(line), 10);
  await until('it was started three times', async () =>
    (await readFile(path.join(folder, 'falls'), 'utf8')).startsWith('xxx'),
  );
  expect(told[0]).toContain('falling ended with code 4');
  expect(told[0]).toContain('falling is started again in');
  expect(staying.child.process.pid).toBe(pid);
  await processes.stopAll();
  const falls = await readFile(path.join(folder, 'falls'), 'utf8');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await readFile(path.join(folder, 'falls'), 'utf8')).toBe(falls);
});

test('the log of the start before is kept', async () => {
  const { folder, processes, script } = await workshop();
  await processes.run(await script('saying', 'console.log("one")'));
  await processes.run(await script('saying', 'console.log("two")'));
  expect(await readFile(path.join(folder, 'logs/saying.previous.log'), 'utf8')).toBe('one\n');
  expect(await readFile(path.join(folder, 'logs/saying.log'), 'utf8')).toBe('two\n');
});
