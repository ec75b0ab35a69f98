/** A program that stays loaded, asked one thing after the other over its channel; ended when it is late. */
import { closeSync, openSync } from 'node:fs';
import { programReady } from '@passerelle/shared/rendering';
import type { z } from 'zod';
import { endTree, launch, type Child } from '../child-process.ts';
import { spoken } from './build.ts';
import { lastWords } from './last-words.ts';

/** The program did not answer; the message is in French, for `/status`. */
export class WarmProcessError extends Error {
  override name = 'WarmProcessError';
}

export interface WarmProcessOptions {
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** For one answer; what never ends is ended. */
  timeoutMs: number;
  /** What it does, in French and masculine: `Le rendu du site`. */
  work: string;
}

export class WarmProcess {
  readonly #child: Child;
  readonly #options: WarmProcessOptions;
  readonly #ready: Promise<unknown>;

  constructor(options: WarmProcessOptions) {
    const { args, cwd, env, logFile } = options;
    this.#options = options;
    const log = openSync(logFile, 'a');
    this.#child = launch({ args, cwd, env, log });
    closeSync(log);
    this.#ready = this.#hear(
      new AbortController().signal,
      (message) => programReady.safeParse(message).success,
    );
    this.#ready.catch(() => {}); // Heard by the first request.
  }

  get alive(): boolean {
    const { exitCode, signalCode, connected } = this.#child.process;
    return exitCode === null && signalCode === null && connected;
  }

  /** Its answer; a program that failed to give one has been ended. `onMessage` hears what it says before. */
  async ask<Answer extends { id: string }>(
    request: { id: string },
    answer: z.ZodType<Answer>,
    { stop, onMessage }: { stop: AbortSignal; onMessage?: (message: unknown) => void },
  ): Promise<Answer> {
    const { process: child } = this.#child;
    if (onMessage) child.on('message', onMessage);
    try {
      await this.#ready;
      const answered = this.#hear(stop, (message) => answer.safeParse(message).data?.id === request.id);
      child.send(request);
      return answer.parse(await answered);
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      if (onMessage) child.off('message', onMessage);
    }
  }

  async end(): Promise<void> {
    await endTree(this.#child, 1_000);
  }

  /** The first message that is wanted; late, dead and stopped are errors. */
  async #hear(stop: AbortSignal, wanted: (message: unknown) => boolean): Promise<unknown> {
    const { process: child, ended } = this.#child;
    const { timeoutMs, logFile, work } = this.#options;
    const limit = AbortSignal.timeout(timeoutMs);
    const message = Promise.withResolvers<unknown>();
    const fail = (what: string) => message.reject(new WarmProcessError(`${work} ${what}.`));
    const listen = (each: unknown) => wanted(each) && message.resolve(each);
    const late = () => fail(`a dépassé ${spoken(timeoutMs)} et a été arrêté`);
    const stopped = () => fail('a été arrêté');
    child.on('message', listen);
    limit.addEventListener('abort', late);
    stop.addEventListener('abort', stopped);
    if (stop.aborted) stopped();
    const died = () =>
      void ended.then(async ({ code, signal }) =>
        fail(
          signal
            ? `a été interrompu (${signal})`
            : `a été arrêté (code ${code}) : ${await lastWords(logFile)}`,
        ),
      );
    if (this.alive) child.once('exit', died);
    else died();
    try {
      return await message.promise;
    } finally {
      child.off('message', listen);
      child.off('exit', died);
      limit.removeEventListener('abort', late);
      stop.removeEventListener('abort', stopped);
    }
  }
}
