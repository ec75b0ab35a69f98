/**
 * What of the directory is given away: the services its lists show, their organisations, and their places as far as
 * their address is public. In French, the language records are written in first.
 */
import type { Commune } from '@passerelle/shared/content/commune';
import type { Location } from '@passerelle/shared/content/location';
import type { PlacedService, ServicePlace } from '../content/directory.ts';
import type { LocaleContent, PlacedOrganization } from '../content/locale-content.ts';

export interface OpenLocation {
  location: Location;
  commune: Commune | undefined;
}

export type OpenPlace = ServicePlace & OpenLocation;

export interface OpenService {
  service: PlacedService;
  organization: PlacedService['provider'];
  themes: { slug: string; name: string }[];
  /** Without those whose address is hidden: nothing of them may be told. */
  places: OpenPlace[];
  /** The communes it says it serves; none: anywhere. */
  areas: Commune[];
}

export interface OpenDirectory {
  /** As in the lists: public, neither ended nor too long unverified, the freshest first. */
  services: OpenService[];
  /** By name. */
  organizations: PlacedOrganization[];
  /** Each once, whose commune at least may be told. */
  locations: OpenLocation[];
}

const isTold = ({ addressVisibility }: Location) => addressVisibility !== 'hidden';

export function openDirectory(site: LocaleContent): OpenDirectory {
  const { directory, organizations } = site;
  const communes = new Map(site.communes.map((each) => [each.documentId, each]));
  const placed = (location: Location) => ({ location, commune: communes.get(location.commune ?? '') });
  const services = directory.listed.map((service): OpenService => ({
    service,
    organization: service.provider,
    themes: site.themesOf(service).map(({ slug, name }) => ({ slug, name })),
    places: service.places
      .filter(({ location }) => isTold(location))
      .map((place) => ({ ...place, ...placed(place.location) })),
    areas: service.serviceAreas.flatMap((id) => communes.get(id) ?? []),
  }));
  const locations = new Map(
    [
      ...organizations.flatMap((each) => directory.locationsOf(each)),
      ...services.flatMap(({ places }) => places.map(({ location }) => location)),
    ].map((each) => [each.documentId, each]),
  );
  return { services, organizations, locations: [...locations.values()].map(placed) };
}
