/** Builds with the warm renderer: the code stays loaded, content is rendered when content changes. */
import { readFile, rm } from 'node:fs/promises';
import { fileChanges } from '@passerelle/shared/rendering';
import type { Builder, BuildOptions, BuildResult } from './build.ts';
import { filesOf, withDifferences, type Files } from './files.ts';
import type { Releases } from './releases.ts';
import { BundleError } from './renderer-bundle.ts';
import { WarmProcessError } from './warm-process.ts';
import type { WarmRenderer } from './warm-renderer.ts';

export interface WarmBuilderOptions {
  releases: Releases;
  renderer: WarmRenderer;
  /** A renderer larger than this, in bytes, is replaced after its answer. */
  memoryLimit: number;
}

export class WarmBuilder implements Builder {
  readonly #options: WarmBuilderOptions;
  /** What the renderer listed for its last two builds: it says how the next one differs. */
  #lists = new Map<string, Files>();

  constructor(options: WarmBuilderOptions) {
    this.#options = options;
  }

  async build(
    { id, codeHash, day, since, onChanged }: BuildOptions,
    stop: AbortSignal,
  ): Promise<BuildResult> {
    const { releases, renderer, memoryLimit } = this.#options;
    const listFile = releases.draft(`${id}-list`);
    try {
      const warm = await renderer.get(codeHash, stop);
      const known = since !== undefined && this.#lists.has(since) ? since : undefined;
      const request = { id, day, since: known, blobsDir: releases.blobs.folder, listFile };
      this.#lists.delete(id);
      const { rendered, report, memory } = await warm.render(request, { stop, onChanged });
      if (memory > memoryLimit) await this.close();
      if (!rendered) return { report, reason: report.reason ?? 'Le rendu du site a échoué.' };
      return { report, files: await this.#readList(id, listFile) };
    } catch (error) {
      if (error instanceof WarmProcessError || error instanceof BundleError) {
        return { report: undefined, reason: error.message };
      }
      throw error;
    } finally {
      await rm(listFile, { force: true });
    }
  }

  /** The files a renderer listed: all of them, or how they differ from those of an earlier build. */
  async #readList(id: string, listFile: string): Promise<Files> {
    const { since, changed, removed } = fileChanges.parse(JSON.parse(await readFile(listFile, 'utf8')));
    const before = since === undefined ? new Map() : this.#lists.get(since)!;
    const files = withDifferences(before, { changed: filesOf(changed), removed });
    this.#lists = new Map([...(since === undefined ? [] : [[since, before] as const]), [id, files]]);
    return files;
  }

  isCold(): boolean {
    return !this.#options.renderer.isRunning;
  }

  close(): Promise<void> {
    return this.#options.renderer.close();
  }
}
