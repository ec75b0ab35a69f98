/** A service for machines (https://schema.org/Service, GovernmentService): hours included, secret places left out. */
import type { GovernmentService, PostalAddress, Service, WithContext } from 'schema-dts';
import type { PlacedService } from '../content/directory.ts';
import { schemaOrgHours } from './hours/schema-org.ts';
import { plainText } from './markdown.ts';

const publicForms = new Set(['socialWelfareCentre', 'municipality', 'province', 'publicService']);

/** `day` is the day the page is for; particular days are told from it on. */
export function describedService(
  service: PlacedService,
  { siteUrl, day }: { siteUrl: string; day: string },
): WithContext<Service> | WithContext<GovernmentService> {
  const { provider, places, languages, communes } = service;
  const isPublic = publicForms.has(provider.legalForm ?? '');
  const url = new URL(service.path, siteUrl).href;
  const phone = service.phones[0] ?? provider.phones[0];
  return {
    '@context': 'https://schema.org',
    '@type': isPublic ? 'GovernmentService' : 'Service',
    name: service.name,
    description: service.inBrief ?? plainText(service.description),
    url,
    serviceType: service.type,
    ...(service.cost === 'free' && { isAccessibleForFree: true }),
    provider: {
      '@type': isPublic ? 'GovernmentOrganization' : 'Organization',
      name: provider.name,
      url: new URL(provider.path, siteUrl).href,
    },
    ...(communes.length > 0 && {
      areaServed: communes.map(({ name }) => ({ '@type': 'AdministrativeArea' as const, name })),
    }),
    availableChannel: [
      ...places.map(({ location, schedules, closures }) => ({
        '@type': 'ServiceChannel' as const,
        ...(languages.length > 0 && { availableLanguage: languages.map(({ code }) => code) }),
        serviceLocation: {
          '@type': 'Place' as const,
          ...(location.addressVisibility !== 'hidden' && { address: addressOf(location) }),
          ...(location.latitude !== undefined &&
            location.longitude !== undefined && {
              geo: {
                '@type': 'GeoCoordinates' as const,
                latitude: location.latitude,
                longitude: location.longitude,
              },
            }),
          ...schemaOrgHours(schedules, closures, day),
        },
      })),
      ...(phone
        ? [
            {
              '@type': 'ServiceChannel' as const,
              servicePhone: { '@type': 'ContactPoint' as const, telephone: phone.number },
            },
          ]
        : []),
    ],
  } as WithContext<Service>;
}

const addressOf = ({
  street,
  postalCode,
  city,
}: {
  street?: string | undefined;
  postalCode?: string | undefined;
  city?: string | undefined;
}): PostalAddress => ({
  '@type': 'PostalAddress',
  ...(street && { streetAddress: street }),
  ...(postalCode && { postalCode }),
  ...(city && { addressLocality: city }),
  addressCountry: 'BE',
});
