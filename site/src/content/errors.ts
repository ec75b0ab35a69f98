/** The snapshot has nothing to build a site from; said in French, to the editor who can mend it. */
export class EmptySiteError extends Error {
  override name = 'EmptySiteError';
}
