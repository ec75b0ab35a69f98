/** What an answer means for somebody who follows a link: a person, not a program. */

/** What came of asking: a status, or the fault that kept one from coming. */
export type Reply = { status: number } | { fault: string };

/** A verdict; `unknown` when nobody was asked. */
export type Verdict = { state: 'answers' | 'unknown' } | { state: 'fails'; reason: string };

/** The fault of an address on our own network, which is not asked. */
export const insideFault = 'INSIDE';
/** The fault of an address that took too long. */
export const timeoutFault = 'TIMEOUT';

/**
 * People get there all the same: browsers fetch a missing intermediate certificate, forgive odd headers, hand other
 * protocols on to their apps, and keep the cookie without which a site redirects in circles.
 */
const forgiven =
  /^(?:UNABLE_TO_VERIFY_LEAF_SIGNATURE|HPE_|UND_ERR_HEADERS_OVERFLOW|redirect count exceeded|URL scheme must be)/;

function faultInWords(fault: string): string {
  if (fault === timeoutFault || /TIMEDOUT|TIMEOUT/.test(fault)) return 'le site met trop de temps à répondre';
  if (/^(?:ENOTFOUND|EAI_)/.test(fault)) return 'ce site n’existe plus sous ce nom';
  if (/CERT|SSL|TLS|EPROTO|SIGNATURE/.test(fault)) return 'la connexion au site n’est pas sûre';
  return 'le site ne répond pas';
}

/** Judges an answer. Who refuses robots (401, 403, 429) is there for people. */
export function judged(reply: Reply): Verdict {
  if ('fault' in reply) {
    if (reply.fault === insideFault) return { state: 'unknown' };
    if (forgiven.test(reply.fault)) return { state: 'answers' };
    return { state: 'fails', reason: faultInWords(reply.fault) };
  }
  if (reply.status === 404) return { state: 'fails', reason: 'page introuvable' };
  if (reply.status === 410) return { state: 'fails', reason: 'page supprimée' };
  if (reply.status >= 500) return { state: 'fails', reason: 'le site est en panne' };
  return { state: 'answers' };
}

/** Whether an answer shows that our own network works; a proxy that reaches nobody answers 5xx. */
export const isFromOutside = (reply: Reply) => 'status' in reply && reply.status < 500;
