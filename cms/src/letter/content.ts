/** What the site says there is to tell: what is online, not what waits in the panel. */
import { letterContent, letterPath, type LetterContent } from '@passerelle/shared/letter';
import { environment } from '../environment.ts';

const timeoutMs = 5_000;

/** Asks the site; nothing when it does not answer, or is older than its CMS. */
export async function readLetterContent(): Promise<LetterContent | undefined> {
  try {
    const response = await fetch(environment().SITE_URL + letterPath, {
      signal: AbortSignal.timeout(timeoutMs),
    });
    return response.ok ? letterContent.safeParse(await response.json()).data : undefined;
  } catch {
    return undefined;
  }
}
