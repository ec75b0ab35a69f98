/** Makes finished pages findable, with the site's own program (site/src/search/main.ts). */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  indexAnswer,
  indexDone,
  knownPages,
  storedFiles,
  type IndexAnswer,
  type IndexRequest,
  type IndexTask,
  type KnownPage,
} from '@passerelle/shared/rendering';
import { z } from 'zod';
import { Chore } from './chore.ts';
import { runCommand, type Command } from './command.ts';
import { differencesBetween, filesOf, only, storedOf, withDifferences, type Files } from './files.ts';
import type { Releases } from './releases.ts';
import { recentList } from './search-files.ts';
import { WarmProcess, WarmProcessError } from './warm-process.ts';

/** The search index could not be made; the message is in French, for `/status`. */
export class SearchIndexError extends Error {
  override name = 'SearchIndexError';
}

export interface Indexed {
  /** Every file of the search. */
  files: Files;
  /** How many pages are indexed beside the whole index; none when it is whole. */
  recent: number;
}

const notPrepared = (reason: string) =>
  new SearchIndexError(`La recherche n’a pas pu être préparée. ${reason}`);

/** A whole index: its files, and what it knows of each page. */
interface WholeIndex {
  /** Another code may index the same pages otherwise. */
  codeHash: string;
  pages: Map<string, KnownPage>;
  /** All but the list of what is recent, which every answer brings anew. */
  files: Files;
}

/** As it is kept between two lives of the publisher. */
const keptIndex = z.object({ codeHash: z.string(), pages: knownPages, files: storedFiles });

const wholeIndexOf = ({ codeHash, pages, files }: z.output<typeof keptIndex>): WholeIndex => ({
  codeHash,
  pages: new Map(Object.entries(pages)),
  files: only(filesOf(files), (file) => file !== recentList),
});

/** Nobody publishes: its memory is worth more than the second it takes to start. */
const idleMs = 5 * 60_000;

/** A program larger than this, in bytes, is replaced after its answer. */
const memoryLimit = 512 * 1024 ** 2;

/** Does a task, or throws why not. */
type Work = (task: IndexTask) => Promise<void>;

export class SearchIndexer {
  readonly #command: Command;
  readonly #releases: Releases;
  /** Where the last whole index is described. */
  readonly #wholeFile: string;
  /** The last whole index; without one, a new one is made. */
  #whole: WholeIndex | undefined;
  readonly #logFile: string;
  readonly #closing: Chore;
  /** Stays loaded between two publications, as long as the code it was loaded from is the present one. */
  #warm: { codeHash: string; process: WarmProcess } | undefined;

  constructor(command: Command, releases: Releases) {
    this.#command = command;
    this.#releases = releases;
    this.#wholeFile = path.join(releases.dataDir, 'search-index.json');
    this.#logFile = path.join(releases.dataDir, 'logs/search.log');
    this.#closing = new Chore(() => this.#end(), { quietMs: idleMs, longestMs: Infinity });
  }

  /** Indexes what changed since the last whole index, beside it: done in the time of a breath. */
  async recent(id: string, files: Files, codeHash: string, stop: AbortSignal): Promise<Indexed> {
    const whole = await this.#usable(files, codeHash);
    // A program that indexed everything keeps the memory it took.
    if (!whole) return this.#indexAll(id, files, { codeHash, command: this.#command, stop });
    this.#closing.ask();
    const isOther = (file: string) =>
      file.endsWith('.html') && whole.pages.get(file)?.hash !== files.get(file)!.hash;
    const pages = only(files, isOther);
    const gone = [...whole.pages.keys()].filter((file) => !files.has(file));
    const known = [...pages.keys(), ...gone].flatMap((file) => {
      const page = whole.pages.get(file);
      return page ? [[file, page] as const] : [];
    });
    const request = { pages: storedOf(pages), whole: Object.fromEntries(known) };
    const answer = await this.#run(id, files, request, (task) => this.#askWarm(task, codeHash, stop));
    if (answer.kind !== 'recent')
      return this.#indexAll(id, files, { codeHash, command: this.#command, stop });
    for (const [file, page] of Object.entries(answer.pages)) whole.pages.set(file, page);
    const changes = { changed: filesOf(answer.files), removed: [] };
    return { files: withDifferences(whole.files, changes), recent: answer.recent };
  }

  /** Indexes every page anew; takes a while, and lets everybody else go first. */
  whole(id: string, files: Files, codeHash: string, stop: AbortSignal): Promise<Indexed> {
    return this.#indexAll(id, files, { codeHash, command: { ...this.#command, niceness: 15 }, stop });
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

  async #indexAll(
    id: string,
    files: Files,
    { codeHash, command, stop }: { codeHash: string; command: Command; stop: AbortSignal },
  ): Promise<Indexed> {
    const pages = storedOf(only(files, (file) => file.endsWith('.html')));
    const answer = await this.#run(id, files, { pages }, (task) => this.#runOnce(task, command, stop));
    if (answer.kind !== 'whole') throw notPrepared('Toutes les pages n’ont pas été lues.');
    const made = { codeHash, pages: answer.pages, files: answer.files };
    this.#whole = wholeIndexOf(made);
    await this.#keep(made);
    return { files: filesOf(answer.files), recent: 0 };
  }

  /** The whole index, if the present code made it and its bytes are there. */
  async #usable(files: Files, codeHash: string): Promise<WholeIndex | undefined> {
    const whole = (this.#whole ??= await this.#kept());
    if (whole?.codeHash !== codeHash) return undefined;
    // What is online is there; what is not may have been swept away.
    for (const file of differencesBetween(files, whole.files).changed.values())
      if (!(await this.#releases.blobs.has(file))) return undefined;
    return whole;
  }

  async #run(
    id: string,
    files: Files,
    about: Pick<IndexRequest, 'pages' | 'whole'>,
    work: Work,
  ): Promise<IndexAnswer> {
    const { blobs } = this.#releases;
    const [requestFile, answerFile] = [
      this.#releases.draft(`${id}-wanted`),
      this.#releases.draft(`${id}-made`),
    ];
    await mkdir(path.dirname(this.#logFile), { recursive: true });
    const documents = storedOf(only(files, (file) => file.endsWith('.pdf')));
    const request: IndexRequest = { blobsDir: blobs.folder, documents, ...about };
    try {
      await writeFile(requestFile, JSON.stringify(request));
      await work({ id, requestFile, answerFile });
      return indexAnswer.parse(JSON.parse(await readFile(answerFile, 'utf8')));
    } finally {
      await rm(requestFile, { force: true });
      await rm(answerFile, { force: true });
    }
  }

  async #kept(): Promise<WholeIndex | undefined> {
    try {
      return wholeIndexOf(keptIndex.parse(JSON.parse(await readFile(this.#wholeFile, 'utf8'))));
    } catch {
      return undefined;
    }
  }

  /** Losing it costs one whole index, so it need not survive a power cut. */
  async #keep(index: z.input<typeof keptIndex>): Promise<void> {
    const draft = this.#releases.draft('search-index');
    await writeFile(draft, JSON.stringify(index));
    await rename(draft, this.#wholeFile);
  }
}
