/** Where the pictures under the map come from, as whoever runs the site names them in the environment. */
import { z } from 'zod';

export const mapVariables = {
  /** A template of addresses, as every tile server has one: https://wiki.openstreetmap.org/wiki/Raster_tile_providers */
  MAP_TILES: z
    .url({
      protocol: /^https$/,
      error: 'must be an address such as https://tiles.example.org/{z}/{x}/{y}.png',
    })
    .refine(
      (url) => ['{z}', '{x}', '{y}'].every((part) => url.includes(part)),
      'must contain {z}, {x} and {y}',
    )
    .optional(),
  MAP_ATTRIBUTION: z.string().optional(),
};

interface MapVariables {
  MAP_TILES?: string | undefined;
  MAP_ATTRIBUTION?: string | undefined;
}

/** Whose work the pictures are must be said wherever they are shown. */
export const isAttributed = ({ MAP_TILES, MAP_ATTRIBUTION }: MapVariables) =>
  !MAP_TILES || Boolean(MAP_ATTRIBUTION);

/** What is said of variables that are not. */
export const unattributed = {
  path: ['MAP_ATTRIBUTION'],
  error: 'must say whose map MAP_TILES shows, such as "© OpenStreetMap"',
};
