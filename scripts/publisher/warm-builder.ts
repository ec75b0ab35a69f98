/** Builds with the warm renderer: the code stays loaded, content is rendered when content changes. */
import { readFile, rm } from 'node:fs/promises';
import { storedFiles } from '@passerelle/shared/rendering';
import type { Builder, BuildOptions, BuildResult } from './build.ts';
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
      const request = { id, day, since, blobsDir: releases.blobs.folder, listFile };
      const { rendered, report, memory } = await warm.render(request, { stop, onChanged });
      if (memory > memoryLimit) await this.close();
      if (!rendered) return { report, reason: report.reason ?? 'Le rendu du site a échoué.' };
      return { report, files: storedFiles.parse(JSON.parse(await readFile(listFile, 'utf8'))) };
    } catch (error) {
      if (error instanceof WarmProcessError || error instanceof BundleError) {
        return { report: undefined, reason: error.message };
      }
      throw error;
    } finally {
      await rm(listFile, { force: true });
    }
  }

  isCold(): boolean {
    return !this.#options.renderer.isRunning;
  }

  close(): Promise<void> {
    return this.#options.renderer.close();
  }
}
