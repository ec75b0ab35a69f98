/** Makes finished pages findable, with the site's own program (site/src/search/main.ts). */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  indexAnswer,
  searchIndex,
  type IndexRequest,
  type SearchIndex,
  type StoredFiles,
} from '@passerelle/shared/rendering';
import { z } from 'zod';
import { runCommand, type Command } from './command.ts';
import type { Releases } from './releases.ts';

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

/** Another code may index the same pages otherwise. */
const knownIndex = searchIndex.extend({ codeHash: z.string() });

export class SearchIndexer {
  readonly #command: Command;
  readonly #releases: Releases;
  /** What is known of the last whole index; without it, a new one is made. */
  readonly #knownFile: string;

  constructor(command: Command, releases: Releases) {
    this.#command = command;
    this.#releases = releases;
    this.#knownFile = path.join(releases.dataDir, 'search-index.json');
  }

  /** Indexes what changed since the last whole index, beside it: done in the time of a breath. */
  async recent(id: string, files: StoredFiles, codeHash: string, stop: AbortSignal): Promise<Indexed> {
    const known = await readFile(this.#knownFile, 'utf8')
      .then((text) => knownIndex.parse(JSON.parse(text)))
      .catch(() => undefined);
    const whole = known?.codeHash === codeHash ? known : undefined;
    return this.#run(id, { files, whole, codeHash }, this.#command, stop);
  }

  /** Indexes every page anew; takes a while, and lets everybody else go first. */
  whole(id: string, files: StoredFiles, codeHash: string, stop: AbortSignal): Promise<Indexed> {
    return this.#run(id, { files, codeHash }, { ...this.#command, niceness: 15 }, stop);
  }

  async #run(
    id: string,
    { files, whole, codeHash }: { files: StoredFiles; whole?: SearchIndex | undefined; codeHash: string },
    command: Command,
    stop: AbortSignal,
  ): Promise<Indexed> {
    const { blobs, dataDir } = this.#releases;
    const [requestFile, answerFile] = [
      this.#releases.draft(`${id}-wanted`),
      this.#releases.draft(`${id}-made`),
    ];
    const logs = path.join(dataDir, 'logs');
    await mkdir(logs, { recursive: true });
    const only = (end: string) =>
      Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith(end)));
    const pages = only('.html');
    const request: IndexRequest = { blobsDir: blobs.folder, pages, documents: only('.pdf'), whole };
    try {
      await writeFile(requestFile, JSON.stringify(request));
      const args = [...command.args, requestFile, answerFile];
      const reason = await runCommand({ ...command, args }, path.join(logs, 'search.log'), stop);
      if (reason !== undefined)
        throw new SearchIndexError(`La recherche n’a pas pu être préparée. ${reason}`);
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
