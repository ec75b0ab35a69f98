/** Showing a long start: what is being done, for how long, and what it says. */
import { Listr, PRESET_TIMER, type ListrTask } from 'listr2';

const heartbeatMs = 15_000;

export interface Step {
  title: string;
  /** A reason not to do it, shown instead. */
  skip?: () => Promise<string | false>;
  run: (say: (line: string) => void) => Promise<unknown>;
}

/** Runs steps one after the other: live on a terminal, one line at a time elsewhere. */
export async function runSteps(steps: Step[]): Promise<void> {
  await new Listr(steps.map(toTask), {
    concurrent: false,
    exitOnError: true,
    registerSignalListeners: false, // main.ts ends everything that was started, then itself.
    fallbackRenderer: 'simple',
    rendererOptions: { timer: PRESET_TIMER, collapseErrors: false, showErrorMessage: false },
    fallbackRendererOptions: { timer: PRESET_TIMER },
  }).run();
}

function toTask({ title, skip, run }: Step): ListrTask {
  return {
    title,
    ...(skip && { skip }),
    task: async (_, task) => {
      const started = Date.now();
      let latest = '';
      const beat = setInterval(() => {
        const seconds = Math.round((Date.now() - started) / 1000);
        task.output = `${title}: ${seconds} s so far${latest && `, ${latest}`}`;
      }, heartbeatMs);
      try {
        await run((line) => {
          latest = line;
          // A terminal shows the newest line over the last one; a log would keep a thousand.
          if (process.stdout.isTTY) task.output = line;
        });
      } finally {
        clearInterval(beat);
      }
    },
  };
}
