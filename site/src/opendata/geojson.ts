/** Where services are, as GeoJSON (RFC 7946): one feature for each service at each place whose point is public. */
import { serviceTypes } from '@passerelle/shared/directory/vocabulary';
import { osmHours } from '../lib/hours/osm.ts';
import type { OpenDirectory } from './directory.ts';
import { said } from './hsds.ts';
import { uuidOf } from './identifiers.ts';

export const geoJson = ({ services }: OpenDirectory, siteUrl: string) => ({
  type: 'FeatureCollection',
  features: services.flatMap(({ service, organization, themes, places }) =>
    places.flatMap(({ location, schedules, closures, phones }) => {
      if (location.latitude === undefined || location.longitude === undefined) return [];
      return [
        {
          type: 'Feature',
          id: uuidOf('service_at_location', service.documentId, location.documentId),
          geometry: { type: 'Point', coordinates: [location.longitude, location.latitude] },
          properties: said({
            service_id: uuidOf('service', service.documentId),
            name: service.name,
            organization: organization.name,
            type: serviceTypes[service.type],
            themes: themes.map(({ name }) => name),
            street: location.street,
            postal_code: location.postalCode,
            city: location.city,
            opening_hours: osmHours(schedules, closures) || undefined,
            phone: [...phones, ...service.phones][0]?.number,
            email: service.email,
            verified_on: service.verification?.date,
            url: new URL(service.path, siteUrl).href,
            demonstration: service.demonstration || undefined,
          }),
        },
      ];
    }),
  ),
});
