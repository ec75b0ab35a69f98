/** Asking the CMS what its published content is now: the truth, of which webhooks are only a hint. */
import { revisionPath, revisionResponse } from '@passerelle/shared/publication';

/** The CMS did not say its revision. */
export class RevisionError extends Error {
  override name = 'RevisionError';
}

const timeoutMs = 10_000;

/** The CMS's present publication revision. */
export async function fetchRevision(cmsUrl: string, token: string): Promise<string> {
  const url = `${cmsUrl}${revisionPath}`;
  const remedy = 'Check that the CMS runs and that CMS_BUILD_TOKEN is the one it knows.';
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new RevisionError(`GET ${url} answered ${response.status}. ${remedy}`);
    return revisionResponse.parse(await response.json()).data.revision;
  } catch (error) {
    if (error instanceof RevisionError) throw error;
    throw new RevisionError(`GET ${url} failed: ${(error as Error).message}. ${remedy}`);
  }
}
