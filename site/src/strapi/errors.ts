/** The CMS did not answer as it should: which request, what came back, what to do. */
export class StrapiError extends Error {
  override name = 'StrapiError';

  constructor(request: string, what: string, remedy: string, options?: ErrorOptions) {
    super(`${request} ${what}. ${remedy}`, options);
  }
}

/** Pages of answers that do not fit together: an entry is missing, or moved while they were read. */
export class TornAnswerError extends StrapiError {
  override name = 'TornAnswerError';
}
