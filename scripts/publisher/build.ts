/** What every way of building the site has in common. */
import type { BuildReport } from '@passerelle/shared/publication';
import type { Files } from './files.ts';

export interface BuildResult {
  report: BuildReport | undefined;
  /** Every file of the site, its bytes kept; absent when it failed. */
  files?: Files;
  /** In French, when it failed. */
  reason?: string;
}

export interface BuildOptions {
  id: string;
  codeHash: string;
  /** The day the pages are for, `YYYY-MM-DD` in Belgium. */
  day: string;
  /** The build whose pages visitors read. */
  since?: string | undefined;
  /** Called with the changed entries' own pages, when they are finished before the rest. */
  onChanged?: (pages: Files) => void;
}

/** Builds the site as the CMS has it now, or ends early when told to stop. Failing is a result. */
export interface Builder {
  build(options: BuildOptions, stop: AbortSignal): Promise<BuildResult>;
  /** Whether its next build would have to start something first. */
  isCold?(): boolean;
  /** Ends whatever it keeps running. */
  close(): Promise<void>;
}

/** `1,5 seconde`, `10 minutes`. */
export function spoken(ms: number): string {
  const [amount, unit] = ms < 60_000 ? [ms / 1000, 'second'] : [ms / 60_000, 'minute'];
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat('fr-BE', format).format(amount).replace(/\s/, ' ');
}
