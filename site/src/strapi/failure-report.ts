/** Why there is no content to build from, in French, for `/status`. */
import type { BuildReport } from '@passerelle/shared/publication';
import { EmptySiteError } from '../content/errors.ts';
import { StrapiError } from './errors.ts';

export function failureReport(error: unknown): BuildReport {
  const report = { faults: [], warnings: [] };
  if (error instanceof EmptySiteError) return { ...report, reason: error.message };
  const what =
    error instanceof StrapiError
      ? 'Le contenu n’a pas pu être lu dans le CMS.'
      : 'Le site n’a pas pu être construit.';
  return {
    ...report,
    reason: `${what} Détail technique : ${error instanceof Error ? error.message : String(error)}`,
  };
}
