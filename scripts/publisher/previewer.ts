/** Shows drafts to those who write them, with a renderer of its own: a draft never meets what is published. */
import { randomUUID } from 'node:crypto';
import { isPreviewSigned, previewQuery, type Previewed } from '@passerelle/shared/preview';
import type { PreviewAnswer } from '@passerelle/shared/rendering';
import { Chore } from './chore.ts';
import { BundleError } from './renderer-bundle.ts';
import { WarmProcessError } from './warm-process.ts';
import type { WarmRenderer } from './warm-renderer.ts';

export interface PreviewerOptions {
  renderer: WarmRenderer;
  /** The state of the site's source now. */
  codeHash: () => Promise<string>;
  secret: string;
}

/** Nobody writes: its memory is worth more than the second it takes to start. */
const idleMs = 5 * 60_000;

export class Previewer {
  readonly #options: PreviewerOptions;
  readonly #stop = new AbortController();
  readonly #closing: Chore;

  constructor(options: PreviewerOptions) {
    this.#options = options;
    this.#closing = new Chore(() => options.renderer.close(), { quietMs: idleMs, longestMs: Infinity });
  }

  /** What an address asks to see; nothing when it was not made by the CMS, or too long ago. */
  async wanted(query: Record<string, string>): Promise<Previewed | undefined> {
    const { data } = previewQuery.safeParse(query);
    return data && (await isPreviewSigned(data, this.#options.secret, new Date())) ? data : undefined;
  }

  /** The page, or why there is none. */
  async page(preview: Previewed): Promise<Omit<PreviewAnswer, 'id'>> {
    const { renderer, codeHash } = this.#options;
    this.#closing.ask();
    try {
      const warm = await renderer.get(await codeHash(), this.#stop.signal);
      return await warm.preview({ id: randomUUID(), preview }, this.#stop.signal);
    } catch (error) {
      if (error instanceof WarmProcessError || error instanceof BundleError) {
        return { faults: [], reason: error.message };
      }
      throw error;
    }
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#closing.stop();
    await this.#options.renderer.close();
  }
}
