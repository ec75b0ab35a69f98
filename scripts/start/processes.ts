/** The programs this start runs, each with its log; all of them end when the start does. */
import { closeSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { endTree, launch, signalTree, type Child, type Ending } from '../child-process.ts';

/** A program failed; the message ends with what it said last and where the rest is. */
export class ProgramError extends Error {
  override name = 'ProgramError';
}

export interface Program {
  /** Names its log file and appears in messages. */
  name: string;
  args: string[];
  cwd: string;
}

/** A program that keeps running. */
export interface Running extends Program {
  /** The process it is now. */
  child: Child;
  log: string;
}

/** Pauses before a program is started again: short once, longer while it keeps falling. */
const firstPauseMs = 1_000;
const longestPauseMs = 30_000;
/** Having run this long, a program counts as well again. */
const steadyMs = 60_000;

/** Everything that one start started. */
export class Processes {
  readonly #running = new Set<Running>();
  readonly #logs: string;
  readonly #env: NodeJS.ProcessEnv;
  #stopping = false;

  constructor(logs: string, env: NodeJS.ProcessEnv) {
    this.#logs = logs;
    this.#env = env;
    mkdirSync(logs, { recursive: true });
  }

  /** Starts a program that keeps running. */
  start(program: Program): Running {
    const log = path.join(this.#logs, `${program.name}.log`);
    const running = { ...program, child: this.#launch(program, log), log };
    this.#running.add(running);
    return running;
  }

  #launch({ name, args, cwd }: Program, log: string): Child {
    if (this.#stopping) throw new ProgramError(`${name} was not started: everything is being stopped.`);
    keepPrevious(log);
    const descriptor = openSync(log, 'a');
    const child = launch({ args, cwd, env: this.#env, log: descriptor });
    closeSync(descriptor);
    return child;
  }

  /** Runs a program to its end, which must be a good one. */
  async run(program: Program): Promise<void> {
    const running = this.start(program);
    const ending = await running.child.ended;
    this.#running.delete(running);
    if (ending.code !== 0) throw failure(running, ending);
  }

  /**
   * From now on, a program that ends by itself is started again, and the others go on: visitors still read the site
   * while the CMS is away. Never settles; each ending is told.
   */
  async keepRunning(tell: (line: string) => void, pauseMs = firstPauseMs): Promise<void> {
    await Promise.all([...this.#running].map((running) => this.#keep(running, tell, pauseMs)));
  }

  async #keep(running: Running, tell: (line: string) => void, firstPause: number) {
    let pauseMs = firstPause;
    for (;;) {
      const startedAt = Date.now();
      const ending = await running.child.ended;
      if (this.#stopping) return;
      if (Date.now() - startedAt > steadyMs) pauseMs = firstPause;
      const seconds = (pauseMs / 1000).toFixed(pauseMs < 1000 ? 1 : 0);
      tell(`${failure(running, ending).message}\n${running.name} is started again in ${seconds} s.`);
      await endTree(running.child); // What it started holds its port.
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      if (this.#stopping) return;
      running.child = this.#launch(running, running.log);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    }
  }

  /** Ends every program, in the reverse of the order they were started in, and waits until none is left. */
  async stopAll(): Promise<void> {
    this.#stopping = true;
    await Promise.all([...this.#running].reverse().map(({ child }) => endTree(child)));
  }

  /** Ends every program at once, without giving it time. */
  kill(): void {
    this.#stopping = true;
    for (const { child } of this.#running) signalTree(child, 'SIGKILL');
  }
}

/** Waits for a condition, unless the program it depends on ends first. */
export async function waitFor(
  running: Running,
  ready: () => Promise<boolean>,
  { timeoutMs, intervalMs = 100 }: { timeoutMs: number; intervalMs?: number },
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  const death = running.child.ended.then((ending) => {
    throw failure(running, ending);
  });
  death.catch(() => {}); // It may well come later; here only an early one matters.
  while (!(await Promise.race([ready().catch(() => false), death]))) {
    if (Date.now() > deadline) {
      throw new ProgramError(
        `${running.name} was not ready after ${timeoutMs / 1000} s. It said last:\n${tail(running.log)}\nRead the whole log: ${running.log}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, intervalMs));
  }
}

function failure({ name, log }: Running, { code, signal }: Ending): ProgramError {
  const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
  return new ProgramError(`${name} ${how}. It said last:\n${tail(log)}\nRead the whole log: ${log}`);
}

function tail(log: string): string {
  const lines = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15);
  return lines.map((line) => `  │ ${line}`).join('\n');
}

function keepPrevious(log: string) {
  try {
    renameSync(log, log.replace(/\.log$/, '.previous.log'));
  } catch {
    // The first time there is none.
  }
}
