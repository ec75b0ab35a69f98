/** The snapshot has nothing to build a site from. */
export class EmptySiteError extends Error {
  override name = 'EmptySiteError';
}
