import { expect, test } from 'vitest';
import { noMapping } from './mapping.ts';
import type { Planned } from './plan.ts';
import { bytesOf, fixture, nothing, planOf } from './planned-import.ts';
import type { Present } from './present.ts';
import { reportOf } from './report.ts';

test('what the CMS already has by another road is pointed out, not written twice', async () => {
  const stored = { documentId: 'there', name: 'Maison des Cultures', slug: 'maison' };
  const present: Present = {
    ...nothing,
    entries: {
      ...nothing.entries,
      organization: [stored],
      location: [{ documentId: 'place', name: 'x', postalCode: '5000', organization: stored }],
    },
  };
  const { plan } = await planOf(
    bytesOf('nom,code postal\nASBL Maison des cultures,5000'),
    noMapping,
    present,
  );
  expect(plan.records[0]).toMatchObject({ outcome: 'duplicate', stored: { documentId: 'there' } });
  expect(reportOf(plan, { file: 'f', format: 'CSV', source: 'essai', all: false })).toContain(
    'same name and postcode',
  );
});

test('a second import of what was written finds nothing to do, and a correction is one change', async () => {
  const file = await fixture('cours.csv');
  const first = await planOf(file);
  const asStored = (planned: Planned, index: number) => ({
    documentId: `${planned.record.type}${index}`,
    ...planned.payload,
    ...(planned.record.organization && { organization: { id: 9, documentId: 'organization0' } }),
    ...(planned.record.type === 'service' && {
      places: planned.places.map((place) => ({
        id: 1,
        note: null,
        ...place,
        location: { documentId: 'location0' },
        schedules: place.schedules.map((row) => ({
          id: 2,
          note: null,
          publicHolidays: 'Fermé',
          ...row,
        })),
      })),
    }),
    themes: ((planned.payload.themes as string[] | undefined) ?? []).map((documentId) => ({ documentId })),
  });
  const present: Present = {
    ...nothing,
    entries: {
      organization: first.organizations.map(asStored),
      location: first.locations.map(asStored),
      service: first.services.map(asStored),
    },
  };
  const again = await planOf(file, noMapping, present);
  expect(again.plan.records.map(({ outcome, changes }) => [outcome, changes])).toEqual(
    again.plan.records.map(() => ['same', []]),
  );
  const corrected = await planOf(
    bytesOf(file.toString().replace('5 € par mois', '6 € par mois')),
    noMapping,
    present,
  );
  expect(corrected.services.map(({ outcome, changes }) => [outcome, changes])).toEqual([
    ['same', []],
    ['changed', ['costDetails']],
  ]);
});

test.each([
  ['', 'The file is empty'],
  ['a,b\n1,2', 'No column looks like a name. The file has: a, b.'],
  ['{"hello":1}', 'neither GeoJSON, HSDS nor data.inclusion'],
  ['[1,', 'The JSON is broken'],
])('a file that is no directory (%j) is refused with a remedy', async (text, message) => {
  await expect(planOf(bytesOf(text))).rejects.toThrow(message);
});
