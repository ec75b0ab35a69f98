/** Builds with the warm renderer: the code stays loaded, replaced when it changes, died, or grew too large. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { storedFiles } from '@passerelle/shared/rendering';
import type { Builder, BuildOptions, BuildResult } from './build.ts';
import type { Command } from './command.ts';
import type { Releases } from './releases.ts';
import { BundleError, rendererEntry } from './renderer-bundle.ts';
import { RendererError, RendererProcess } from './renderer-process.ts';

export interface WarmBuilderOptions {
  releases: Releases;
  /** Makes the renderer from the site's code. */
  bundle: Command;
  /** Where bundles are kept. */
  bundlesDir: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  /** A renderer larger than this, in bytes, is replaced after its answer. */
  memoryLimit: number;
}

export class WarmBuilder implements Builder {
  readonly #options: WarmBuilderOptions;
  #renderer: RendererProcess | undefined;
  #warming: Promise<unknown> = Promise.resolve();

  constructor(options: WarmBuilderOptions) {
    this.#options = options;
  }

  async build({ id, codeHash, since, onChanged }: BuildOptions, stop: AbortSignal): Promise<BuildResult> {
    const { releases, memoryLimit } = this.#options;
    const listFile = releases.draft(`${id}-list`);
    try {
      const renderer = await this.#warm(codeHash, stop);
      const request = { id, since, blobsDir: releases.blobs.folder, listFile };
      const { rendered, report, memory } = await renderer.render(request, { stop, onChanged });
      if (memory > memoryLimit) await this.close();
      if (!rendered) return { report, reason: report.reason ?? 'Le rendu du site a échoué.' };
      return { report, files: storedFiles.parse(JSON.parse(await readFile(listFile, 'utf8'))) };
    } catch (error) {
      if (error instanceof RendererError || error instanceof BundleError) {
        return { report: undefined, reason: error.message };
      }
      throw error;
    } finally {
      await rm(listFile, { force: true });
    }
  }

  async close(): Promise<void> {
    await this.#renderer?.end();
    this.#renderer = undefined;
  }

  /** A renderer of the present code, started if there is none; those who ask at once share one. */
  #warm(codeHash: string, stop: AbortSignal): Promise<RendererProcess> {
    const warm = this.#warming.then(() => this.#present(codeHash, stop));
    this.#warming = warm.catch(() => {});
    return warm;
  }

  async #present(codeHash: string, stop: AbortSignal): Promise<RendererProcess> {
    const { bundle, bundlesDir, releases, env, timeoutMs } = this.#options;
    const logs = path.join(releases.dataDir, 'logs');
    await mkdir(logs, { recursive: true });
    const places = { folder: bundlesDir, logFile: path.join(logs, 'bundle.log') };
    const entry = await rendererEntry(codeHash, bundle, places, stop);
    if (this.#renderer?.alive && this.#renderer.entry === entry) return this.#renderer;
    await this.close();
    const logFile = path.join(logs, 'renderer.log');
    this.#renderer = new RendererProcess({ entry, cwd: bundle.cwd, env, logFile, timeoutMs });
    return this.#renderer;
  }
}
