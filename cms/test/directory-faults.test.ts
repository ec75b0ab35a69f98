import { expect, test } from 'vitest';
import { faultsOfOrganization, faultsOfService } from '../src/documents/directory-faults.ts';

const paths = (faults: { path: (string | number)[] }[]) =>
  faults.map(({ path }) => path.join('.')).toSorted();

test('an editor is told of hours that end before they begin, of a price without a sum and of audiences that exclude each other', () => {
  const backwards = [{ days: ['MO'], opensAt: '12:00:00.000', closesAt: '09:00:00.000' }];
  const service = {
    audiences: ['everyone', 'women'],
    cost: 'Payant',
    minimumAge: 30,
    maximumAge: 20,
    schedules: backwards,
    places: [{ schedules: [] }, { schedules: backwards }],
  };
  expect(paths(faultsOfService(service))).toEqual([
    'audiences',
    'costDetails',
    'maximumAge',
    'places.1.schedules.0.closesAt',
    'schedules.0.closesAt',
  ]);
});

test('an editor is told that a company number does not hold', () => {
  expect(paths(faultsOfOrganization({ companyNumber: '0123.456.748' }))).toEqual(['companyNumber']);
  expect(faultsOfOrganization({ companyNumber: '0123.456.749' })).toEqual([]);
});
