import type { EntryFault } from '@passerelle/shared/publication';

/** The CMS did not answer as it should: which request, what came back, what to do. */
export class StrapiError extends Error {
  override name = 'StrapiError';

  constructor(request: string, what: string, remedy: string, options?: ErrorOptions) {
    super(`${request} ${what}. ${remedy}`, options);
  }
}

/** Entries that break the contract, all of them at once. */
export class EntryFaultsError extends Error {
  override name = 'EntryFaultsError';
  readonly faults: EntryFault[];

  constructor(faults: EntryFault[]) {
    const lines = faults.map(
      ({ type, title, documentId, locale, field, reason }) =>
        `- ${type} "${title}" (${documentId}, ${locale}), ${field}: ${reason}`,
    );
    super(
      `Published entries break the contract. Mend them in the admin panel and publish again:\n${lines.join('\n')}`,
    );
    this.faults = faults;
  }
}
