/** A program run to its end, or to its time limit, or until it is told to stop. */
import { closeSync, openSync } from 'node:fs';
import { endTree, launch, letOthersFirst } from '../child-process.ts';
import { spoken } from './build.ts';
import { lastWords } from './last-words.ts';

/** A program; nothing in a request can change it. */
export interface Command {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  /** How much it lets others go first (man 2 setpriority), 0 to 19. */
  niceness?: number;
}

/** Runs it, with everything it starts ended when it ends; answers in French why it failed, if it did. */
export async function runCommand(
  command: Command,
  logFile: string,
  stop: AbortSignal,
): Promise<string | undefined> {
  const log = openSync(logFile, 'w');
  const child = launch({ ...command, log });
  closeSync(log);
  if (command.niceness !== undefined) letOthersFirst(child, command.niceness);
  const limit = AbortSignal.timeout(command.timeoutMs);
  const end = () => void endTree(child, 2_000);
  for (const signal of [limit, stop]) signal.addEventListener('abort', end);
  if (stop.aborted) end();
  const { code, signal } = await child.ended;
  for (const each of [limit, stop]) each.removeEventListener('abort', end);
  await endTree(child, 2_000); // What it started must not outlive it.
  if (limit.aborted) {
    return `La construction du site a dépassé ${spoken(command.timeoutMs)} et a été arrêtée.`;
  }
  if (signal) return `La construction du site a été interrompue (${signal}).`;
  return code === 0 ? undefined : `La construction du site a échoué : ${await lastWords(logFile)}`;
}
