import { expect, test } from 'vitest';
import { afterNight, type FailingLink } from './failing.ts';
import type { Reply } from './verdict.ts';

const address = 'https://exemple.be/page';
const other = 'https://exemple.be/autre';
const documents = [{ uid: 'api::organization.organization', documentId: 'abc' }];
const night = (known: FailingLink[], day: string, replies: Record<string, Reply>) =>
  afterNight(known, new Map(Object.entries(replies)), { day, documentsOf: new Map([[address, documents]]) });
const gone = { status: 404 };

test('what fails is counted by nights, since the first', () => {
  const first = night([], '2026-11-12', { [address]: gone, [other]: { status: 200 } });
  expect(first).toEqual([
    {
      address,
      since: '2026-11-12',
      checkedOn: '2026-11-12',
      nights: 1,
      reason: 'page introuvable',
      documents,
    },
  ]);
  // The server was off for a night.
  const second = night(first, '2026-11-14', { [address]: { fault: 'ECONNREFUSED' } });
  expect(second).toMatchObject([
    { since: '2026-11-12', checkedOn: '2026-11-14', nights: 2, reason: 'le site ne répond pas' },
  ]);
});

test('a night that is checked twice, by two servers or an hour that comes twice, counts once', () => {
  const once = night([], '2026-11-12', { [address]: gone });
  expect(night(once, '2026-11-12', { [address]: gone })).toEqual(once);
});

test.each<[string, Record<string, Reply>]>([
  ['answers', { [address]: { status: 403 } }],
  ['is no longer linked to', { [other]: { status: 200 } }],
])('what %s is forgotten, and begins anew', (_, replies) => {
  const known = night([], '2026-11-12', { [address]: gone });
  const after = night(known, '2026-11-13', replies);
  expect(after).toEqual([]);
  expect(night(after, '2026-11-14', { [address]: gone })).toMatchObject([{ since: '2026-11-14', nights: 1 }]);
});
