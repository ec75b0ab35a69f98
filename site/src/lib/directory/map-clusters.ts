/** Places too close to be told apart at a zoom, shown as one. */
import Supercluster from 'supercluster';
import { townsOf, type MapPlace } from './map-places.ts';

/** What is drawn at one point: a place, or several. */
export interface Spot {
  /** Latitude and longitude in degrees (WGS 84). */
  point: [number, number];
  /** In the order they were given. */
  places: MapPlace[];
}

/** Two fingers' width in pixels: nearer than this, one would touch both. */
const radius = 60;

/**
 * Clusters of places.
 *
 * @returns what to draw at a zoom (whole numbers, as in map tiles), from north to south
 */
export function clustering(places: MapPlace[]): (zoom: number) => Spot[] {
  const clusters = new Supercluster<{ number: number }>({ radius, maxZoom: 16, extent: 256 });
  clusters.load(
    places.map(({ point: [latitude, longitude] }, number) => ({
      type: 'Feature',
      properties: { number },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  );
  return (zoom) =>
    clusters
      .getClusters([-180, -90, 180, 90], zoom)
      .map((feature): Spot => {
        const { geometry, properties } = feature;
        const [longitude, latitude] = geometry.coordinates as [number, number];
        const numbers =
          'cluster_id' in properties
            ? clusters.getLeaves(properties.cluster_id, Infinity).map(({ properties: { number } }) => number)
            : [properties.number];
        return {
          point: [latitude, longitude],
          places: numbers.toSorted((one, other) => one - other).map((number) => places[number]!),
        };
      })
      .toSorted(({ point: one }, { point: other }) => other[0] - one[0] || one[1] - other[1]);
}

/**
 * The name each spot bears for the eye: its first town, written once on the map, where most of its places are.
 *
 * @returns for each spot a town, or nothing where its name stands elsewhere
 */
export function townNames(spots: Spot[]): string[] {
  const most = new Map<string, number>();
  const towns = spots.map(({ places }) => townsOf(places)[0] ?? '');
  for (const [number, town] of towns.entries()) {
    const known = most.get(town);
    if (known === undefined || spots[known]!.places.length < spots[number]!.places.length)
      most.set(town, number);
  }
  return towns.map((town, number) => (most.get(town) === number ? town : ''));
}
