import { describe, expect, test } from 'vitest';
import { closure } from './closure.ts';
import { schedule } from './schedule.ts';

const row = { days: ['TU'], opensAt: '09:00:00.000', closesAt: '12:30:00.000' };
const faultsOf = (input: object) =>
  schedule.safeParse(input).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [];

test('what Strapi stores becomes what the site reads, with what an editor meant by saying nothing', () => {
  expect(schedule.parse({ ...row, weekOfMonth: null })).toEqual({
    days: ['TU'],
    weekOfMonth: [],
    opensAt: '09:00',
    closesAt: '12:30',
    byAppointment: false,
    publicHolidays: 'closed',
    schoolHolidays: 'unknown',
  });
});

describe('editors are told, in French, what is wrong with', () => {
  test.each([
    ['no day', { ...row, days: [] }, 'days', 'au moins un jour'],
    ['half of the hours', { ...row, closesAt: null }, 'closesAt', 'une des deux heures'],
    ['neither hours nor words', { days: ['MO'] }, 'opensAt', 'Indiquez les heures'],
    ['closing as it opens', { ...row, closesAt: '09:00:00' }, 'closesAt', 'à la même heure'],
    ['closing before it opens', { ...row, closesAt: '08:00:00' }, 'closesAt', 'avant l’ouverture'],
    [
      'a period that ends first',
      { ...row, validFrom: '2026-09-01', validUntil: '2026-06-30' },
      'validUntil',
      'avant son début',
    ],
  ])('%s', (_what, input, field, words) => {
    expect(faultsOf(input)).toEqual([[field, expect.stringContaining(words)]]);
  });
});

test.each([
  ['an evening that ends in the night', { ...row, opensAt: '20:00', closesAt: '02:00' }],
  ['a night shelter', { ...row, opensAt: '19:00', closesAt: '08:30' }],
  ['closing at midnight', { ...row, closesAt: '00:00' }],
  ['all day and all night', { ...row, opensAt: '00:00', closesAt: '00:00' }],
  ['appointments without fixed days', { days: [], byAppointment: true }],
  ['hours only words can tell', { days: ['WE'], note: 'après l’école' }],
])('%s is no fault', (_what, input) => {
  expect(faultsOf(input)).toEqual([]);
});

test.each([
  ['ends before it starts', { from: '2026-12-31', until: '2026-12-24', kind: 'Fermé' }, 'until'],
  [
    'changes hours without saying to what',
    { from: '2026-12-24', until: '2026-12-24', kind: 'Autres heures' },
    'schedules',
  ],
  ['says nothing', { from: '2026-12-24', until: '2026-12-24', kind: 'Message' }, 'text'],
])('an exception that %s is a fault', (_what, input, field) => {
  expect(closure.safeParse(input).error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
});
