import { letterContent } from '@passerelle/shared/letter';
import { expect, test } from 'vitest';
import { anArticle } from '../../test/small-centre.ts';
import { aService } from '../../test/small-directory.ts';
import { anEvent } from '../../test/small-office.ts';
import { smallSnapshot } from '../../test/snapshot-of.ts';
import type { Rows } from '../../test/stand-in-strapi.ts';
import { noMedia } from '../media/media.ts';
import { letterContentOf } from './letter.ts';
import { setSnapshot } from './store.ts';

function contentOf(change: (rows: Rows) => void, day: string) {
  const snapshot = smallSnapshot((rows) => {
    rows.article = [];
    change(rows);
  });
  const site = setSnapshot(snapshot, noMedia(), { day }).in('fr');
  return letterContent.parse(letterContentOf(site, 'https://centre.example.org/'));
}

const call = (fields: object) => anArticle({ kind: 'Appel à projets', publishedOn: '2026-10-05', ...fields });

test('news is in its month, a call that is open is told apart, what is over or not yet is nowhere', () => {
  const { months, calls } = contentOf((rows) => {
    rows.article = [
      anArticle({ documentId: 'debut', title: 'Le premier', slug: 'debut', publishedOn: '2026-10-01' }),
      anArticle({ documentId: 'fin', title: "L'essai de fin", slug: 'fin', publishedOn: '2026-10-31' }),
      anArticle({ documentId: 'vieux', title: 'Passé', slug: 'vieux', expiresOn: '2026-11-02' }),
      call({ documentId: 'tard', title: 'Plus tard', slug: 'tard', deadline: '2026-12-15' }),
      call({ documentId: 'tot', title: 'Bientôt', slug: 'tot', deadline: '2026-11-03' }),
      call({ documentId: 'clos', title: 'Clos', slug: 'clos', deadline: '2026-11-02' }),
    ];
  }, '2026-11-03');
  expect(months.map(({ month }) => month)).toEqual([
    '2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2026-06', '2026-05',
    '2026-04', '2026-03', '2026-02', '2026-01', '2025-12', '2025-11',
  ]); // prettier-ignore
  const october = months[1]!.news;
  expect(october.map(({ id }) => id).sort()).toEqual(['clos', 'debut', 'fin']);
  expect(months.flatMap(({ news }) => news)).toHaveLength(3);
  expect(october.find(({ id }) => id === 'fin')).toEqual({
    id: 'fin',
    title: 'L’essai de fin',
    url: 'https://centre.example.org/actus/fin/',
    facts: ['Actu', '31 octobre 2026'],
    summary: 'Ce qui se passe, en une phrase.',
  });
  expect(calls.map(({ id, facts }) => [id, facts])).toEqual([
    ['tot', ['À faire avant le 3 novembre 2026']],
    ['tard', ['À faire avant le 15 décembre 2026']],
  ]);
});

test('events are those of six weeks, each once, at the next date, and say when they do not take place', () => {
  const weekly = { frequency: 'Chaque semaine', until: '2027-03-01', exceptions: [] };
  const { events } = contentOf((rows) => {
    rows.event = [
      anEvent({ documentId: 'hebdo', title: 'Chaque mardi', slug: 'hebdo', recurrence: weekly }),
      anEvent({ documentId: 'annule', title: 'Annulé', slug: 'annule', eventStatus: 'Annulé' }),
      anEvent({
        documentId: 'loin',
        title: 'Loin',
        slug: 'loin',
        sessions: [{ day: '2027-01-20', lastDay: null, startsAt: null, endsAt: null, note: null }],
      }),
    ];
  }, '2026-12-02');
  expect(events.map(({ id }) => id)).toEqual(['hebdo']);
  expect(events[0]!.facts.slice(0, 2)).toEqual([
    expect.stringMatching(/^mardi 8 décembre 2026, de 14\sh à 16\sh$/),
    'Salle bleue',
  ]);
  const before = contentOf((rows) => {
    rows.event = [anEvent({ documentId: 'annule', title: 'Fête', slug: 'fete', eventStatus: 'Annulé' })];
  }, '2026-11-20');
  expect(before.events[0]!.facts[0]).toBe('Annulé');
});

test('works and services are in the month they were written in Belgium; an import is no flood', () => {
  const late = '2026-10-31T23:30:00.000Z';
  const { months } = contentOf((rows) => {
    Object.assign(rows.resource[0]!, { createdAt: late });
    rows.service = Array.from({ length: 40 }, (_, index) =>
      aService({
        documentId: `service${index}`,
        name: `Aide ${index}`,
        slug: `aide-${index}`,
        createdAt: `2026-09-10T10:${String(index).padStart(2, '0')}:00.000Z`,
      }),
    );
  }, '2026-11-15');
  const of = (month: string) => months.find((each) => each.month === month)!;
  expect(of('2026-11').resources.map(({ title }) => title)).toEqual(['Guide des locataires']);
  expect(of('2026-10').resources).toEqual([]);
  expect(of('2026-09').services).toHaveLength(30);
  expect(of('2026-09').services[0]!.title).toBe('Aide 39');
});
