import type { Schedule } from '@passerelle/shared/directory/schedule';
import { expect, test } from 'vitest';
import { hsdsSchedules } from './hsds.ts';
import { osmHours } from './osm.ts';
import { plainRow } from './sampled-hours.ts';
import { schemaOrgHours } from './schema-org.ts';

const morning: Schedule = { ...plainRow, days: ['MO', 'TU', 'WE', 'FR'] };
const secondTuesday: Schedule = {
  ...morning,
  days: ['TU'],
  weekOfMonth: ['second'],
  opensAt: '13:00',
  closesAt: '16:00',
};
const appointment: Schedule = { ...morning, days: ['TH'], byAppointment: true, note: 'au 081 00 00 00' };
const christmas = {
  from: '2026-12-24',
  until: '2027-01-03',
  kind: 'closure' as const,
  text: 'Fêtes',
  schedules: [],
};

test('a map maker reads ranges, the second Tuesday, appointments, holidays and closures', () => {
  expect(osmHours([morning, secondTuesday, appointment], [christmas])).toBe(
    'Mo-We,Fr 09:00-12:00, Tu[2] 13:00-16:00, Th 09:00-12:00 open "sur rendez-vous, au 081 00 00 00"; PH off; 2026 Dec 24-2027 Jan 03 off "Fêtes"',
  );
});

test('a comment cannot end early', () => {
  expect(osmHours([{ ...appointment, note: 'dire "bonjour"' }], [])).toContain(
    '"sur rendez-vous, dire ’bonjour’"',
  );
});

test('nothing known is nothing said', () => {
  expect(osmHours([], [])).toBe('');
  expect(schemaOrgHours([], [], '2026-11-24')).toEqual({});
});

test('an importer of HSDS reads recurrences editors never wrote', () => {
  expect(hsdsSchedules([morning, secondTuesday], [christmas])).toEqual([
    expect.objectContaining({
      freq: 'WEEKLY',
      interval: 1,
      byday: 'MO,TU,WE,FR',
      opens_at: '09:00',
      closes_at: '12:00',
      notes: 'jours fériés : fermé',
    }),
    expect.objectContaining({ freq: 'MONTHLY', byday: '2TU', opens_at: '13:00' }),
    {
      valid_from: '2026-12-24',
      valid_to: '2027-01-03',
      timezone: 'Europe/Brussels',
      notes: 'fermé',
      description: 'Fêtes',
    },
  ]);
});

test('a search engine learns the second Tuesdays and the closed days one by one', () => {
  const { openingHoursSpecification, specialOpeningHoursSpecification } = schemaOrgHours(
    [morning, secondTuesday, appointment],
    [christmas],
    '2026-12-01',
  );
  expect(openingHoursSpecification).toHaveLength(1);
  const on = (day: string) =>
    specialOpeningHoursSpecification
      ?.filter(({ validFrom }) => validFrom === day)
      .map(({ opens, closes }) => `${opens}-${closes}`);
  expect(on('2026-12-08')).toEqual(['09:00-12:00', '13:00-16:00']);
  expect(on('2026-12-25')).toEqual(['00:00-00:00']);
  expect(on('2026-12-15')).toEqual([]);
});
