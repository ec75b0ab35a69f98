/** GeoJSON (RFC 7946): each feature's properties are a line, its point is where it is. OpenStreetMap's tags are known. */
import { z } from 'zod';
import type { Mapping } from '../mapping.ts';
import type { SourceRecord } from '../record.ts';
import { readFlat } from './flat.ts';

export const featureCollection = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.looseObject({
      id: z.union([z.string(), z.number()]).optional(),
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z.looseObject({ type: z.string(), coordinates: z.unknown() }).nullish(),
    }),
  ),
});

const point = z.tuple([z.number(), z.number()]).rest(z.unknown());

/** OpenStreetMap's names for what columns say. */
const tags: Record<string, string> = {
  'addr:street': 'street',
  'addr:housenumber': 'house number',
  'addr:postcode': 'postal code',
  'addr:city': 'city',
  'contact:phone': 'phone',
  'contact:email': 'email',
  'contact:website': 'website',
  operator: 'organization',
  '@id': 'id',
};

/** A point, or the middle of what a shape touches. */
function middleOf(coordinates: unknown): [number, number] | undefined {
  const single = point.safeParse(coordinates);
  if (single.success) return [single.data[0], single.data[1]];
  if (!Array.isArray(coordinates)) return undefined;
  const points = coordinates.map(middleOf).filter((each) => each !== undefined);
  const mean = (index: 0 | 1) => points.reduce((sum, each) => sum + each[index], 0) / points.length;
  return points.length === 0 ? undefined : [mean(0), mean(1)];
}

export function readGeoJson(
  { features }: z.output<typeof featureCollection>,
  mapping: Mapping,
): SourceRecord[] {
  const rows = features.map(({ id, properties, geometry }, index) => {
    const row = Object.fromEntries(
      Object.entries(properties ?? {}).map(([name, value]) => [
        properties && tags[name] && !(tags[name] in properties) ? tags[name] : name,
        value,
      ]),
    );
    return {
      row: { ...(id !== undefined && { id }), ...row },
      where: `features[${index}]`,
      coordinates: middleOf(geometry?.coordinates),
    };
  });
  return readFlat(rows, mapping);
}
