/** Starting a program so that it can always be ended, with everything it started itself. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';
import { root } from './environment.ts';

const preload = path.join(root, 'scripts/stop-with-parent.ts');

/**
 * V8 lets garbage lie as long as the machine has room, and this machine also has visitors to serve: young objects get
 * little space, old ones are looked through earlier, before the heap is four times what is in use (`node --v8-options`).
 */
const frugal = ['--max-semi-space-size=8', '--max-old-space-size=2048', '--heap-growing-percent=150'];

/**
 * And freed memory goes back to the system (man 3 mallopt): threads that each keep theirs, and a limit that rises by
 * itself above which it is given back, cost a long-lived program more than they win.
 */
const thrifty = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(128 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(128 * 1024),
};

export interface Launch {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** File descriptor that receives both outputs. */
  log: number;
}

/** A started program. */
export interface Child {
  process: ChildProcess;
  ended: Promise<Ending>;
}

export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** Runs a Node program as the head of its own process group, stopped with us whatever happens to us. */
export function launch({ args, cwd, env, log }: Launch): Child {
  const child = spawn(process.execPath, [...frugal, '--import', preload, ...args], {
    cwd,
    env: { ...thrifty, ...env },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('error', () => resolve({ code: 1, signal: null }));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  return { process: child, ended };
}

/** Lowers the priority of a program that was just launched, and of what it will start. */
export function letOthersFirst({ process: { pid } }: Child, niceness: number): void {
  try {
    if (pid !== undefined) setPriority(pid, niceness);
  } catch {
    // It ended already, or the system does not allow it: it works all the same.
  }
}

/** Signals a program and everything it started; false when nothing of it is left. */
export function signalTree(child: Child, signal: NodeJS.Signals | 0): boolean {
  const { pid } = child.process;
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}

/** Ends a program and everything it started: politely first, for good after the grace. */
export async function endTree(child: Child, graceMs = 8_000): Promise<void> {
  const deadline = Date.now() + graceMs;
  signalTree(child, 'SIGTERM');
  while (isAlive(child)) {
    if (Date.now() > deadline) signalTree(child, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/**
 * Whether something of a program still runs. In a container without an init nobody buries orphans: a group of
 * zombies answers signals for ever, and must not be waited for.
 */
function isAlive(child: Child): boolean {
  if (!signalTree(child, 0)) return false;
  if (child.process.exitCode === null && child.process.signalCode === null) return true;
  if (process.platform !== 'linux') return true;
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && runsInGroup(name, child.process.pid!));
}

/**
 * What Linux says of a process (man 5 proc), from its state on: parent and group follow, user and system time are the
 * 12th and 13th. The name before may hold anything. Throws when there is no such process.
 */
export const statOf = (pid: number | string): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');

function runsInGroup(pid: string, group: number): boolean {
  try {
    const [state, , itsGroup] = statOf(pid);
    return Number(itsGroup) === group && state !== 'Z' && state !== 'X';
  } catch {
    return false;
  }
}
