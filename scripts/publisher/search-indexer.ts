/** Makes finished pages findable, with the site's own program (site/src/search/main.ts). */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  indexAnswer,
  indexDone,
  searchIndex,
  type IndexRequest,
  type IndexTask,
  type SearchIndex,
  type StoredFiles,
} from '@passerelle/shared/rendering';
import { z } from 'zod';
import { Chore } from './chore.ts';
import { runCommand, type Command } from './command.ts';
import type { Releases } from './releases.ts';
import { WarmProcess, WarmProcessError } from './warm-process.ts';

/** The search index could not be made; the message is in French, for `/status`. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

export interface Indexed {
  /** Every file of the search. */
  files: StoredFiles;
  /** How many pages are indexed beside the whole index; none when it is whole. */
  recent: number;
}

const notPrepared = (reason: string) =>
  new SearchIndexError(`La recherche n’a pas pu être préparée. ${reason}`);

/** Another code may index the same pages otherwise. */
const knownIndex = searchIndex.extend({ codeHash: z.string() });

/** Nobody publishes: its memory is worth more than the second it takes to start. */
const idleMs = 5 * 60_000;

/** A program larger than this, in bytes, is replaced after its answer. */
const memoryLimit = 512 * 1024 ** 2;

/** Does a task, or throws why not. */
type Work = (task: IndexTask) => Promise<void>;

export class SearchIndexer {
  readonly #command: Command;
  readonly #releases: Releases;
  /** What is known of the last whole index; without it, a new one is made. */
  readonly #knownFile: string;
  readonly #logFile: string;
  readonly #closing: Chore;
  /** Stays loaded between two publications, as long as the code it was loaded from is the present one. */
  #warm: { codeHash: string; process: WarmProcess } | undefined;

  constructor(command: Command, releases: Releases) {
    this.#command = command;
    this.#releases = releases;
    this.#knownFile = path.join(releases.dataDir, 'search-index.json');
    this.#logFile = path.join(releases.dataDir, 'logs/search.log');
    this.#closing = new Chore(() => this.#end(), { quietMs: idleMs, longestMs: Infinity });
  }

  /** Indexes what changed since the last whole index, beside it: done in the time of a breath. */
  async recent(id: string, files: StoredFiles, codeHash: string, stop: AbortSignal): Promise<Indexed> {
    const known = await readFile(this.#knownFile, 'utf8')
      .then((text) => knownIndex.parse(JSON.parse(text)))
      .catch(() => undefined);
    const whole = known?.codeHash === codeHash ? known : undefined;
    // A program that indexed everything keeps the memory it took.
    if (!whole) return this.#run(id, { files, codeHash }, (task) => this.#runOnce(task, this.#command, stop));
    this.#closing.ask();
    return this.#run(id, { files, whole, codeHash }, (task) => this.#askWarm(task, codeHash, stop));
  }

  /** Indexes every page anew; takes a while, and lets everybody else go first. */
  whole(id: string, files: StoredFiles, codeHash: string, stop: AbortSignal): Promise<Indexed> {
    const command = { ...this.#command, niceness: 15 };
    return this.#run(id, { files, codeHash }, (task) => this.#runOnce(task, command, stop));
  }

  async close(): Promise<void> {
    await this.#closing.stop();
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#warm?.process.end();
    this.#warm = undefined;
  }

  async #runOnce({ requestFile, answerFile }: IndexTask, command: Command, stop: AbortSignal): Promise<void> {
    const args = [...command.args, requestFile, answerFile];
    const reason = await runCommand({ ...command, args }, this.#logFile, stop);
    if (reason !== undefined) throw notPrepared(reason);
  }

  async #askWarm(task: IndexTask, codeHash: string, stop: AbortSignal): Promise<void> {
    if (!this.#warm?.process.alive || this.#warm.codeHash !== codeHash) {
      await this.#end();
      const options = { ...this.#command, logFile: this.#logFile, work: 'Le travail d’indexation' };
      this.#warm = { codeHash, process: new WarmProcess(options) };
    }
    try {
      const { memory } = await this.#warm.process.ask(task, indexDone, { stop });
      if (memory > memoryLimit) await this.#end();
    } catch (error) {
      throw error instanceof WarmProcessError ? notPrepared(error.message) : error;
    }
  }

  async #run(
    id: string,
    { files, whole, codeHash }: { files: StoredFiles; whole?: SearchIndex | undefined; codeHash: string },
    work: Work,
  ): Promise<Indexed> {
    const { blobs } = this.#releases;
    const [requestFile, answerFile] = [
      this.#releases.draft(`${id}-wanted`),
      this.#releases.draft(`${id}-made`),
    ];
    await mkdir(path.dirname(this.#logFile), { recursive: true });
    const only = (end: string) =>
      Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith(end)));
    const pages = only('.html');
    const request: IndexRequest = { blobsDir: blobs.folder, pages, documents: only('.pdf'), whole };
    try {
      await writeFile(requestFile, JSON.stringify(request));
      await work({ id, requestFile, answerFile });
      const answer = indexAnswer.parse(JSON.parse(await readFile(answerFile, 'utf8')));
      await this.#remember({ ...answer.whole, codeHash });
      return { files: answer.files, recent: answer.recent };
    } finally {
      await rm(requestFile, { force: true });
      await rm(answerFile, { force: true });
    }
  }

  /** Losing it costs one whole index, so it need not survive a power cut. */
  async #remember(whole: z.output<typeof knownIndex>): Promise<void> {
    const draft = this.#releases.draft('search-index');
    await writeFile(draft, JSON.stringify(whole));
    await rename(draft, this.#knownFile);
  }
}
