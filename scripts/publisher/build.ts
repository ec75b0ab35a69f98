/** What every way of building the site has in common. */
import type { BuildReport, StoredFiles } from '@passerelle/shared/publication';

export interface BuildResult {
  report: BuildReport | undefined;
  /** Every file of the site, its bytes kept; absent when it failed. */
  files?: StoredFiles;
  /** In French, when it failed. */
  reason?: string;
}

/** Builds the site as the CMS has it now, or ends early when told to stop. Failing is a result. */
export interface Builder {
  build(id: string, codeHash: string, stop: AbortSignal): Promise<BuildResult>;
  /** Brings the search index up to what was built last, where `build` left that for later. */
  index?(id: string, codeHash: string, stop: AbortSignal): Promise<BuildResult>;
  /** Ends whatever it keeps running. */
  close(): Promise<void>;
}

/** Why a build that ended badly did so, from its own report. */
export function failure(report: BuildReport | undefined): string | undefined {
  if (!report) return undefined;
  const count = report.faults.length;
  if (count === 0) return report.reason;
  const faults =
    count === 1 ? 'Un contenu ne peut pas être montré.' : `${count} contenus ne peuvent pas être montrés.`;
  return report.reason ? `${faults} ${report.reason}` : faults;
}

/** `1,5 seconde`, `10 minutes`. */
export function spoken(ms: number): string {
  const [amount, unit] = ms < 60_000 ? [ms / 1000, 'second'] : [ms / 60_000, 'minute'];
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat('fr-BE', format).format(amount).replace(/\s/, ' ');
}
