import type { PublisherStatus } from '@passerelle/shared/publication';
import { describe, expect, test } from 'vitest';
import { ofBuilds, ofEntry, ofSite, type Entry } from './words.ts';

const now = new Date('2026-11-23T13:40:00Z');
const build = (changes: object = {}): PublisherStatus['builds'][number] => ({
  id: 'b1',
  state: 'online',
  cause: 'webhook',
  requestedAt: '2026-11-23T13:32:00.000Z',
  startedAt: '2026-11-23T13:32:00.000Z',
  endedAt: '2026-11-23T13:32:00.400Z',
  pages: 176,
  faults: [],
  warnings: [],
  ...changes,
});
const status = (changes: Partial<PublisherStatus> = {}): PublisherStatus => ({
  state: 'idle',
  live: {
    id: 'l1',
    revision: 'r1',
    publishedAt: '2026-11-23T13:32:00.400Z',
    pages: 176,
    url: 'https://c.example/',
  },
  cms: { reachable: true },
  builds: [build()],
  ...changes,
});
const entry: Entry = {
  documentId: 'd1',
  locale: 'fr',
  publishedAt: new Date('2026-11-23T13:31:59Z'),
  url: 'https://c.example/actus/une/',
};
const known = (changes?: Partial<PublisherStatus>, revision = 'r1') => ({
  status: status(changes),
  revision,
});
const fault = {
  type: 'article',
  title: 'Une',
  documentId: 'd1',
  locale: 'fr' as const,
  field: 'summary',
  reason: 'Le résumé manque.',
  adminPath: '/admin/x',
  lastGoodShown: true,
};

describe('an editor is told of her entry', () => {
  test.each([
    ['when it came online, in Belgium', known(), entry, 'good', 'En ligne à 14:32'],
    [
      'since when it is online',
      known(),
      { ...entry, publishedAt: new Date('2026-03-12T09:00:00Z') },
      'good',
      'En ligne le 12 mars 2026',
    ],
    ['that nobody sees a draft', known(), { ...entry, publishedAt: undefined }, 'quiet', 'Pas en ligne'],
    ['that it waits', known({ state: 'queued' }, 'r2'), entry, 'waiting', 'En attente de mise en ligne…'],
    [
      'that it is being put online',
      known({ state: 'building' }, 'r2'),
      entry,
      'waiting',
      'Mise en ligne en cours…',
    ],
    ['that the publisher will soon notice', known({}, 'r2'), entry, 'waiting', 'Bientôt en ligne…'],
    [
      'that the publisher is silent',
      { status: undefined, revision: 'r1' },
      entry,
      'bad',
      'Le serveur de publication ne répond pas',
    ],
    [
      'that it is at fault',
      known({ builds: [build({ faults: [fault] })] }),
      entry,
      'bad',
      'Cette version n’est pas en ligne',
    ],
    [
      'that the site failed',
      known({ builds: [build({ state: 'failed', reason: 'Disque plein.' })] }, 'r2'),
      entry,
      'bad',
      'Le site n’a pas pu être mis à jour',
    ],
  ] as const)('%s', (_what, what, which, tone, title) => {
    expect(ofEntry(what, which, now)).toMatchObject({ tone, title });
  });

  test('with the field and the reason, and what visitors see meanwhile', () => {
    const said = ofEntry(known({ builds: [build({ faults: [fault] })] }), entry, now);
    expect(said.details).toEqual(['summary : Le résumé manque.', 'L’ancienne version reste en ligne.']);
    expect(said.link).toEqual({ label: 'Voir en ligne', href: entry.url });
  });

  test('what will happen by itself', () => {
    const draft = { ...entry, publishedAt: undefined, publishAt: new Date('2026-11-30T08:00:00Z') };
    expect(ofEntry(known(), draft, now).details).toEqual(['Sera mis en ligne le 30 novembre 2026 à 09:00.']);
    const ending = { ...entry, unpublishAt: new Date('2026-12-24T11:00:00Z') };
    expect(ofEntry(known(), ending, now).details).toEqual(['Sera retiré le 24 décembre 2026 à 12:00.']);
  });

  test('nothing of another entry’s fault', () => {
    const other = { ...fault, documentId: 'd2' };
    expect(ofEntry(known({ builds: [build({ faults: [other] })] }), entry, now).tone).toBe('good');
  });
});

describe('the home page tells of the site', () => {
  test.each([
    ['that all is well', known(), 'good', 'À jour, à 14:32'],
    [
      'that an entry is held back',
      known({ builds: [build({ faults: [fault] })] }),
      'bad',
      'En ligne, sauf ce qui suit',
    ],
    [
      'that it shows an older version',
      known({ held: true }),
      'waiting',
      'Le site montre une version précédente',
    ],
  ] as const)('%s', (_what, what, tone, title) => {
    expect(ofSite(what, now)).toMatchObject({ tone, title });
  });

  test('and of its last builds, with how long they took', () => {
    expect(
      ofBuilds([build(), build({ state: 'failed', reason: 'Disque plein.', cause: 'day' })], now),
    ).toMatchObject([
      { when: 'à 14:32', what: 'publication : en ligne, 176 pages (0,4 s)', tone: 'good' },
      { what: 'nouveau jour : échec : Disque plein. (0,4 s)', tone: 'bad' },
    ]);
  });
});
