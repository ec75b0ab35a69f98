/** The renderer's process, seen from here. */
import {
  changedPages,
  previewAnswer,
  renderAnswer,
  type PreviewAnswer,
  type PreviewRequest,
  type RenderAnswer,
  type RenderRequest,
} from '@passerelle/shared/rendering';
import { filesOf, type Files } from './files.ts';
import { WarmProcess, type WarmProcessOptions } from './warm-process.ts';

export interface RendererOptions extends Omit<WarmProcessOptions, 'args' | 'work'> {
  entry: string;
}

export class RendererProcess {
  readonly entry: string;
  readonly #process: WarmProcess;

  constructor({ entry, ...options }: RendererOptions) {
    this.entry = entry;
    this.#process = new WarmProcess({ ...options, args: [entry], work: 'Le rendu du site' });
  }

  get alive(): boolean {
    return this.#process.alive;
  }

  /** Asks for the site as it is now, and hears of the pages that are finished first. */
  render(
    request: RenderRequest,
    { stop, onChanged }: { stop: AbortSignal; onChanged?: ((pages: Files) => void) | undefined },
  ): Promise<RenderAnswer> {
    const onMessage = (message: unknown) => {
      const { data } = changedPages.safeParse(message);
      if (data?.id === request.id) onChanged?.(filesOf(data.changed));
    };
    return this.#process.ask(request, renderAnswer, { stop, onMessage });
  }

  /** Asks for one entry's page as the CMS has it now. */
  preview(request: PreviewRequest, stop: AbortSignal): Promise<PreviewAnswer> {
    return this.#process.ask(request, previewAnswer, { stop });
  }

  end(): Promise<void> {
    return this.#process.end();
  }
}
