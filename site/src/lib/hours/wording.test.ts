import { localeCodes } from '@passerelle/shared/locales';
import { expect, test } from 'vitest';
import { hoursTexts, openingTexts } from '../../i18n/hours.ts';
import { dayNumber, minutesIn, minutesPerDay } from './local-time.ts';
import { openingText } from './opening-text.ts';
import { openingAt } from './opening.ts';
import { hoursOf } from './rules.ts';
import { plainRow } from './sampled-hours.ts';
import { hoursLine, weekTable } from './week-table.ts';

const at = (day: string, time: string) => dayNumber(day) * minutesPerDay + minutesIn(time);

function said(day: string, time: string, row = plainRow, locale: 'fr' | 'ar' | 'en' = 'fr') {
  const now = at(day, time);
  return openingText(openingAt(hoursOf([row], []), now), now, openingTexts(locale), locale).replaceAll(
    '\u00a0',
    ' ',
  );
}

test.each([
  ['in the morning', '2026-11-24', '10:00', 'Ouvert jusqu’à 12 h'],
  ['before it opens', '2026-11-24', '08:00', 'Fermé · ouvre à 9 h'],
  ['in the afternoon', '2026-11-24', '14:00', 'Fermé · ouvre demain à 9 h'],
  ['on Friday evening', '2026-11-27', '18:00', 'Fermé · ouvre lundi à 9 h'],
])('%s a visitor reads when to come', (_when, day, time, sentence) => {
  expect(said(day, time)).toBe(sentence);
});

test('far off, it says the date', () => {
  const later = { ...plainRow, validFrom: '2027-01-04' };
  expect(said('2026-11-24', '10:00', later)).toBe('Fermé · ouvre le 4 janvier à 9 h');
});

test('in school holidays it says why nobody is sure, and that an opening to come is not sure either', () => {
  const row = { ...plainRow, schoolHolidays: 'unknown' as const };
  expect(said('2026-12-22', '10:00', row)).toBe('Horaire non confirmé : vacances scolaires');
  expect(said('2026-12-21', '18:00', row)).toBe('Fermé · ouvre demain à 9 h, à confirmer');
});

test('appointments are said, now and next', () => {
  const row = { ...plainRow, byAppointment: true };
  expect(said('2026-11-24', '10:00', row)).toBe('Ouvert sur rendez-vous jusqu’à 12 h');
  expect(said('2026-11-24', '08:00', row)).toBe('Fermé · sur rendez-vous à 9 h');
});

test('every language fills in what its sentences leave open', () => {
  for (const locale of localeCodes) {
    const texts = hoursTexts(locale);
    for (const key of Object.keys(texts) as (keyof typeof texts)[]) {
      const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
      expect(placeholders(texts[key]), `${locale} ${key}`).toEqual(placeholders(hoursTexts('fr')[key]));
    }
  }
});

test('without a script the week, the second Tuesday, the holidays and the closures to come are all there', () => {
  const rows = [
    plainRow,
    {
      ...plainRow,
      days: ['TU' as const],
      weekOfMonth: ['second' as const],
      opensAt: '13:00',
      closesAt: '16:30',
    },
  ];
  const closed = { kind: 'closure' as const, text: undefined, schedules: [] };
  const table = weekTable(
    rows,
    [
      { ...closed, from: '2026-12-24', until: '2027-01-03' },
      { ...closed, from: '2026-07-20', until: '2026-07-22' },
    ],
    '2026-11-24',
    'fr',
  );
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(table.days.map(({ name }) => name)).toEqual([
    'Lundi',
    'Mardi',
    'Mercredi',
    'Jeudi',
    'Vendredi',
    'Samedi',
    'Dimanche',
  ]);
  expect(table.days[1]!.lines.map(plain)).toEqual(['9 h – 12 h', '13 h – 16 h 30 (2e du mois)']);
  expect(table.days[6]!.lines).toEqual([]);
  expect(table.notes).toEqual(['Fermé les jours fériés.']);
  expect(table.exceptions).toEqual([{ when: 'Du 24 décembre 2026 au 3 janvier 2027', what: 'fermé' }]);
});

test('on paper the week is one line, days with the same hours together', () => {
  const friday = { ...plainRow, days: ['FR' as const], closesAt: '11:00' };
  const others = { ...plainRow, days: ['MO', 'TU', 'WE'] as (typeof plainRow)['days'] };
  const line = hoursLine(weekTable([friday, others], [], '2026-11-24', 'fr')).replaceAll('\u00a0', ' ');
  expect(line).toBe('Lundi–Mercredi : 9 h – 12 h ; Vendredi : 9 h – 11 h. Fermé les jours fériés.');
  expect(hoursLine(weekTable([], [], '2026-11-24', 'fr'))).toBe('');
});
