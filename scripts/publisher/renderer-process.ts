/** The renderer's process, seen from here: asked one thing at a time, ended when it is late or grows too large. */
import { closeSync, openSync } from 'node:fs';
import {
  changedPages,
  previewAnswer,
  rendererReady,
  renderAnswer,
  type PreviewAnswer,
  type PreviewRequest,
  type RenderAnswer,
  type RenderRequest,
  type StoredFiles,
} from '@passerelle/shared/rendering';
import type { z } from 'zod';
import { endTree, launch, type Child } from '../child-process.ts';
import { spoken } from './build.ts';
import { lastWords } from './last-words.ts';

/** The renderer did not answer; the message is in French, for `/status`. */
export class RendererError extends Error {
  override name = 'RendererError';
}

export interface RendererOptions {
  entry: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** For one answer; a template that never ends is ended. */
  timeoutMs: number;
}

export class RendererProcess {
  readonly entry: string;
  readonly #child: Child;
  readonly #options: RendererOptions;
  readonly #ready: Promise<unknown>;

  constructor(options: RendererOptions) {
    this.#options = options;
    this.entry = options.entry;
    const log = openSync(options.logFile, 'a');
    this.#child = launch({ args: [options.entry], cwd: options.cwd, env: options.env, log });
    closeSync(log);
    this.#ready = this.#hear(
      new AbortController().signal,
      (message) => rendererReady.safeParse(message).success,
    );
    this.#ready.catch(() => {}); // Heard by the first request.
  }

  get alive(): boolean {
    const { exitCode, signalCode, connected } = this.#child.process;
    return exitCode === null && signalCode === null && connected;
  }

  /**
   * Asks for the site as it is now, and hears of the pages that are finished first; a renderer that failed to answer
   * has been ended.
   */
  async render(
    request: RenderRequest,
    { stop, onChanged }: { stop: AbortSignal; onChanged?: ((pages: StoredFiles) => void) | undefined },
  ): Promise<RenderAnswer> {
    const hear = (message: unknown) => {
      const { data } = changedPages.safeParse(message);
      if (data?.id === request.id) onChanged?.(data.changed);
    };
    this.#child.process.on('message', hear);
    try {
      return await this.#ask(request, renderAnswer, stop);
    } finally {
      this.#child.process.off('message', hear);
    }
  }

  /** Asks for one entry's page as the CMS has it now. */
  preview(request: PreviewRequest, stop: AbortSignal): Promise<PreviewAnswer> {
    return this.#ask(request, previewAnswer, stop);
  }

  async #ask<Answer extends { id: string }>(
    request: { id: string },
    answer: z.ZodType<Answer>,
    stop: AbortSignal,
  ): Promise<Answer> {
    try {
      await this.#ready;
      const answered = this.#hear(stop, (message) => answer.safeParse(message).data?.id === request.id);
      this.#child.process.send(request);
      return answer.parse(await answered);
    } catch (error) {
      await this.end();
      throw error;
    }
  }

  async end(): Promise<void> {
    await endTree(this.#child, 1_000);
  }

  /** The first message that is wanted; late, dead and stopped are errors. */
  async #hear(stop: AbortSignal, wanted: (message: unknown) => boolean): Promise<unknown> {
    const { process: child, ended } = this.#child;
    const { timeoutMs, logFile } = this.#options;
    const limit = AbortSignal.timeout(timeoutMs);
    const message = Promise.withResolvers<unknown>();
    const listen = (each: unknown) => wanted(each) && message.resolve(each);
    const late = () =>
      message.reject(new RendererError(`Le rendu du site a dépassé ${spoken(timeoutMs)} et a été arrêté.`));
    const stopped = () => message.reject(new RendererError('Le rendu du site a été arrêté.'));
    child.on('message', listen);
    limit.addEventListener('abort', late);
    stop.addEventListener('abort', stopped);
    if (stop.aborted) stopped();
    const died = () =>
      void ended.then(async ({ code, signal }) => {
        const how = signal ? `interrompu (${signal})` : `arrêté (code ${code}) : ${await lastWords(logFile)}`;
        message.reject(new RendererError(`Le rendu du site a été ${how}.`));
      });
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
