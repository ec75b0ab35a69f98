import { expect, test } from 'vitest';
import { insideFault, isFromOutside, judged, timeoutFault } from './verdict.ts';

test.each([200, 204, 304, 400, 401, 403, 405, 418, 429])('a status of %i is there for people', (status) => {
  expect(judged({ status })).toEqual({ state: 'answers' });
});

test.each([
  [404, 'page introuvable'],
  [410, 'page supprimée'],
  [500, 'le site est en panne'],
  [503, 'le site est en panne'],
])('a status of %i is told as “%s”', (status, reason) => {
  expect(judged({ status })).toEqual({ state: 'fails', reason });
});

test.each([
  ['ENOTFOUND', 'ce site n’existe plus sous ce nom'],
  ['EAI_AGAIN', 'ce site n’existe plus sous ce nom'],
  ['ECONNREFUSED', 'le site ne répond pas'],
  ['UND_ERR_SOCKET', 'le site ne répond pas'],
  [timeoutFault, 'le site met trop de temps à répondre'],
  ['UND_ERR_CONNECT_TIMEOUT', 'le site met trop de temps à répondre'],
  ['CERT_HAS_EXPIRED', 'la connexion au site n’est pas sûre'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'la connexion au site n’est pas sûre'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'la connexion au site n’est pas sûre'],
])('%s is told as “%s”', (fault, reason) => {
  expect(judged({ fault })).toEqual({ state: 'fails', reason });
});

test.each(['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'HPE_INVALID_HEADER_TOKEN', 'redirect count exceeded'])(
  '%s is what browsers get along with',
  (fault) => {
    expect(judged({ fault })).toEqual({ state: 'answers' });
  },
);

test('of what was not asked nothing is said', () => {
  expect(judged({ fault: insideFault })).toEqual({ state: 'unknown' });
});

test.each([
  [{ status: 200 }, true],
  [{ status: 404 }, true],
  [{ status: 502 }, false],
  [{ fault: 'ENOTFOUND' }, false],
  [{ fault: insideFault }, false],
])('%o shows that our own network works: %s', (reply, works) => {
  expect(isFromOutside(reply)).toBe(works);
});
