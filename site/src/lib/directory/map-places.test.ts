/** The map shows each place once, with what is found there, and says how much it does not show. */
import { expect, test } from 'vitest';
import { catalogueOf, type ListedPlace, type ListedService } from './catalogue.ts';
import { clustering, townNames } from './map-clusters.ts';
import { calledAfter, mapPlaces } from './map-places.ts';

const place = (latitude: number, longitude: number, town: string, street = 'Rue Haute 1'): ListedPlace => ({
  point: [latitude, longitude],
  street,
  town,
});
const namur = place(50.4669, 4.8675, '5000 Namur');
const nextDoor = place(50.4671, 4.8677, '5000 Namur', 'Rue Haute 3');
const dinant = place(50.2606, 4.9122, '5500 Dinant', '');

const service = (id: string, places: ListedPlace[]): ListedService => ({
  id,
  name: id,
  path: `/${id}/`,
  organization: 'Le Toit',
  places,
  hours: [],
  has: {},
});

const catalogue = catalogueOf(
  [
    service('bail', [dinant, namur]),
    service('secret', []),
    service('cours', [namur, { ...namur, street: 'Par la cour' }]),
    service('voisin', [nextDoor]),
  ],
  (_facet, key) => key,
);

test('a place is one mark, whatever happens there, and places are read from north to south', () => {
  const { places, without } = mapPlaces(catalogue, [0, 1, 2, 3]);
  expect(places.map(({ address, town, services }) => ({ address, town, services }))).toEqual([
    { address: 'Rue Haute 3, 5000 Namur', town: 'Namur', services: [3] },
    { address: 'Rue Haute 1, 5000 Namur', town: 'Namur', services: [0, 2] },
    { address: '5500 Dinant', town: 'Dinant', services: [0] },
  ]);
  expect(without).toBe(1);
});

test('only what the list found is on the map', () => {
  const { places, without } = mapPlaces(catalogue, [1, 3]);
  expect(places.map(({ services }) => services)).toEqual([[3]]);
  expect(without).toBe(1);
});

test('no place is lost or shown twice at any zoom, and close up all are apart', () => {
  const { places } = mapPlaces(catalogue, [0, 1, 2, 3]);
  const spotsAt = clustering(places);
  for (let zoom = 0; zoom <= 17; zoom++) {
    const shown = spotsAt(zoom).flatMap((spot) => spot.places);
    expect(new Set(shown)).toEqual(new Set(places));
    expect(shown).toHaveLength(places.length);
  }
  expect(spotsAt(10).map((spot) => spot.places.length)).toEqual([2, 1]);
  expect(spotsAt(17)).toHaveLength(3);
});

test('a cluster is called after its towns, the one with most places first, and at most two', () => {
  const inTowns = (...towns: string[]) =>
    towns.map((town) => ({ point: [50, 4] as [number, number], address: '', town, services: [] }));
  expect(calledAfter(inTowns('Dinant', 'Namur', 'Namur'))).toBe('Namur, Dinant');
  expect(calledAfter(inTowns('Dinant', 'Namur', 'Ciney', ''))).toBe('Dinant, Namur…');
});

test('a town is written once on the map, where most of its places are', () => {
  const { places } = mapPlaces(catalogue, [0, 2, 3]);
  const [one, other, far] = places.map((each) => [each]);
  const spot = (within: typeof places) => ({ point: within[0]!.point, places: within });
  expect(townNames([spot(one!), spot(other!), spot(far!)])).toEqual(['Namur', '', 'Dinant']);
  expect(townNames([spot(one!), spot([...other!, ...one!])])).toEqual(['', 'Namur']);
});
