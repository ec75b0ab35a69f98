/** A renderer of the site's present code: started when it is needed, replaced when the code changed or it died. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from './command.ts';
import { rendererEntry } from './renderer-bundle.ts';
import { RendererProcess } from './renderer-process.ts';

export interface WarmRendererOptions {
  /** Makes the renderer from the site's code. */
  bundle: Command;
  /** Where bundles are kept. */
  bundlesDir: string;
  logsDir: string;
  /** Its log is `<name>.log`. */
  name: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
}

export class WarmRenderer {
  readonly #options: WarmRendererOptions;
  #renderer: RendererProcess | undefined;
  #starting: Promise<unknown> = Promise.resolve();

  constructor(options: WarmRendererOptions) {
    this.#options = options;
  }

  /** Those who ask at once share one. */
  get(codeHash: string, stop: AbortSignal): Promise<RendererProcess> {
    const renderer = this.#starting.then(() => this.#present(codeHash, stop));
    this.#starting = renderer.catch(() => {});
    return renderer;
  }

  get isRunning(): boolean {
    return this.#renderer?.alive ?? false;
  }

  async close(): Promise<void> {
    await this.#renderer?.end();
    this.#renderer = undefined;
  }

  async #present(codeHash: string, stop: AbortSignal): Promise<RendererProcess> {
    const { bundle, bundlesDir, logsDir, name, env, timeoutMs } = this.#options;
    await mkdir(logsDir, { recursive: true });
    const places = { folder: bundlesDir, logFile: path.join(logsDir, 'bundle.log') };
    const entry = await rendererEntry(codeHash, bundle, places, stop);
    if (this.#renderer?.alive && this.#renderer.entry === entry) return this.#renderer;
    await this.close();
    const logFile = path.join(logsDir, `${name}.log`);
    this.#renderer = new RendererProcess({ entry, cwd: bundle.cwd, env, logFile, timeoutMs });
    return this.#renderer;
  }
}
