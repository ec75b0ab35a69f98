/** What the map of the directory shows: places, each with the services found there. */
import type { Catalogue } from './catalogue.ts';

export interface MapPlace {
  /** Latitude and longitude in degrees (WGS 84). */
  point: [number, number];
  /** Street and town, as on an envelope. */
  address: string;
  /** Without its postal code. */
  town: string;
  /** Numbers of services, in the order of the list. */
  services: number[];
}

/**
 * Places of services, from north to south and then from west to east: the order in which one reads the map.
 *
 * @param found numbers of services
 * @returns the places, and how many of the services have none (at a distance, or at an address that is not public)
 */
export function mapPlaces({ places, services }: Catalogue, found: number[]) {
  const byPoint = new Map<string, MapPlace>();
  for (const service of found) {
    for (const number of services.places[service]!) {
      const { point, street, town } = places[number]!;
      const place = byPoint.get(point.join()) ?? {
        point,
        address: [street, town].filter(Boolean).join(', '),
        town: town.replace(/^\d+ /, ''),
        services: [],
      };
      byPoint.set(point.join(), place);
      // Two offices at one door, or one written twice.
      if (place.services.at(-1) !== service) place.services.push(service);
    }
  }
  return {
    places: [...byPoint.values()].toSorted(
      ({ point: one }, { point: other }) => other[0] - one[0] || one[1] - other[1],
    ),
    without: found.filter((service) => services.places[service]!.length === 0).length,
  };
}

/** The towns of several places, the most frequent first. */
export function townsOf(places: MapPlace[]): string[] {
  const counts = new Map<string, number>();
  for (const { town } of places) if (town) counts.set(town, (counts.get(town) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([town]) => town);
}

/** What several places are called: their first towns, at most two. */
export function calledAfter(places: MapPlace[]): string {
  const towns = townsOf(places);
  return towns.slice(0, 2).join(', ') + (towns.length > 2 ? '…' : '');
}
