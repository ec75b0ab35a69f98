/** Asking the CMS what its published content is now: the truth, of which webhooks are only a hint. */
import { revisionPath, revisionResponse, type PublisherStatus } from '@passerelle/shared/publication';
import { logError } from './log.ts';

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

/** What is known of the CMS, as `GET /status` tells it. */
export class CmsState {
  readonly #url: string;
  readonly #token: string;
  #known: PublisherStatus['cms'] = { reachable: false };

  constructor({ cmsUrl, buildToken }: { cmsUrl: string; buildToken: string }) {
    this.#url = cmsUrl;
    this.#token = buildToken;
  }

  get known(): PublisherStatus['cms'] {
    return this.#known;
  }

  /** Asks it now; a CMS that does not answer is a state, no error. */
  async ask(): Promise<PublisherStatus['cms']> {
    const checkedAt = new Date().toISOString();
    try {
      this.#known = { reachable: true, revision: await fetchRevision(this.#url, this.#token), checkedAt };
    } catch (error) {
      if (this.#known.reachable) logError('CMS does not answer', {}, error);
      this.#known = { reachable: false, checkedAt };
    }
    return this.#known;
  }
}
