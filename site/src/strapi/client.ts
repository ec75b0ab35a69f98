/** Reading Strapi's REST API: one address at a time, with patience but not for ever. */
import { setTimeout as pause } from 'node:timers/promises';
import { StrapiError } from './errors.ts';

export interface StrapiClientOptions {
  url: string;
  token: string;
  /** For one answer, its body included. With every try, a CMS that hangs is given up within a minute. */
  timeoutMs?: number;
  /** How often a passing fault is tried again. */
  retries?: number;
  /** The first pause between two tries; it doubles each time. */
  pauseMs?: number;
}

export interface StrapiClient {
  /** Asks for a path under the CMS address and answers with the JSON body; `undefined` where `absent` is answered. */
  (path: string, expect?: { absent?: number }): Promise<unknown>;
  /** The address of the CMS. */
  url: string;
}

const passing = new Set([408, 429, 500, 502, 503, 504]);

const remedies: Record<number, string> = {
  401: 'Check that CMS_BUILD_TOKEN is the token the CMS knows.',
  403: 'Give the build token the right to read this type, in the admin panel under Settings > API tokens.',
  404: 'Check that CMS_URL is the address of this CMS and that it runs the same version as the site.',
};
const lookAtCms = 'Check that the CMS runs and look at its log.';

class PassingFault extends StrapiError {}

export function createStrapiClient(options: StrapiClientOptions): StrapiClient {
  const { url, token, timeoutMs = 12_000, retries = 3, pauseMs = 200 } = options;

  async function ask(path: string, absent?: number): Promise<unknown> {
    const request = `GET ${url}${path}`;
    const signal = AbortSignal.timeout(timeoutMs);
    let response: Response;
    let body: string;
    try {
      response = await fetch(url + path, { headers: { Authorization: `Bearer ${token}` }, signal });
      body = await response.text();
    } catch (cause) {
      const what = signal.aborted ? `did not answer within ${timeoutMs / 1000} s` : 'could not be reached';
      throw new PassingFault(request, what, lookAtCms, { cause });
    }
    if (response.status === absent) return undefined;
    if (!response.ok) {
      const Fault = passing.has(response.status) ? PassingFault : StrapiError;
      throw new Fault(request, `answered ${response.status}`, remedies[response.status] ?? lookAtCms);
    }
    try {
      return JSON.parse(body);
    } catch (cause) {
      throw new PassingFault(
        request,
        `answered something that is not JSON: ${body.slice(0, 80)}`,
        lookAtCms,
        { cause },
      );
    }
  }

  const askPatiently = async (path: string, { absent }: { absent?: number } = {}) => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await ask(path, absent);
      } catch (error) {
        if (!(error instanceof PassingFault) || tries === retries) throw error;
        await pause(pauseMs * 2 ** tries);
      }
    }
  };
  return Object.assign(askPatiently, { url });
}
