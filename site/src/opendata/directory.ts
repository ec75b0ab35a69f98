/**
 * What of the directory is given away: services that run and that the public may see, their organisations, and their
 * places as far as their address is public. Always in French, the language records are written in first.
 */
import type { Snapshot } from '@passerelle/shared/content/all';
import type { Commune } from '@passerelle/shared/content/commune';
import type { Location } from '@passerelle/shared/content/location';
import type { Organization } from '@passerelle/shared/content/organization';
import type { Service } from '@passerelle/shared/content/service';
import { defaultLocale } from '@passerelle/shared/locales';
import { inLocale } from '../content/locale-rows.ts';

export interface OpenPlace {
  location: Location;
  commune: Commune | undefined;
  schedules: Service['schedules'];
  phones: Service['phones'];
  note: string | undefined;
}

export interface OpenService {
  service: Service;
  organization: Organization;
  themes: { slug: string; name: string }[];
  places: OpenPlace[];
  areas: Commune[];
}

export interface OpenDirectory {
  services: OpenService[];
  /** By name. */
  organizations: Organization[];
  locations: { location: Location; commune: Commune | undefined }[];
  communes: Commune[];
}

const byId = <Entry extends { documentId: string }>(entries: Entry[]) =>
  new Map(entries.map((entry) => [entry.documentId, entry]));

/** An address nobody may know is as if there were none. */
const isPublic = ({ addressVisibility }: Location) => addressVisibility !== 'hidden';

export function openDirectory(snapshot: Snapshot): OpenDirectory {
  const compare = new Intl.Collator(defaultLocale).compare;
  const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
  const organizations = inLocale(snapshot.organization, defaultLocale).toSorted(byName);
  const organization = byId(organizations);
  const theme = byId(inLocale(snapshot.theme, defaultLocale));
  const commune = byId(snapshot.commune);
  const location = byId(snapshot.location.filter(isPublic));
  const known = <Entry>(ids: string[], entries: Map<string, Entry>) =>
    ids.flatMap((id) => entries.get(id) ?? []);
  const services = inLocale(snapshot.service, defaultLocale)
    .filter(
      ({ visibility, serviceStatus }) =>
        visibility === 'public' && serviceStatus !== 'defunct' && serviceStatus !== 'inactive',
    )
    .toSorted(byName)
    .flatMap((service): OpenService[] => {
      const owner = service.organization === undefined ? undefined : organization.get(service.organization);
      if (!owner) return [];
      const places = service.places.flatMap((place): OpenPlace[] => {
        const found = place.location === undefined ? undefined : location.get(place.location);
        if (!found) return [];
        const { schedules, phones, note } = place;
        return [
          {
            location: found,
            commune: found.commune === undefined ? undefined : commune.get(found.commune),
            schedules: schedules.length > 0 ? schedules : found.schedules,
            phones,
            note,
          },
        ];
      });
      const themes = known(service.themes, theme).map(({ slug, name }) => ({ slug, name }));
      return [{ service, organization: owner, themes, places, areas: known(service.serviceAreas, commune) }];
    });
  return {
    services,
    organizations,
    locations: [...location.values()].map((each) => ({
      location: each,
      commune: each.commune === undefined ? undefined : commune.get(each.commune),
    })),
    communes: snapshot.commune.toSorted(byName),
  };
}

/** What a file is made for. */
export interface OpenDataOptions {
  /** The site's address, without its last slash. */
  siteUrl: string;
  /** Who publishes. */
  publisher: string;
}
