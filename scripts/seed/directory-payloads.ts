/** The directory as Strapi's REST API wants it: closed lists have their labels already, references become documentIds. */
import type {
  CommuneEntry,
  LocationEntry,
  OrganizationEntry,
  RegionalCentreEntry,
  ServiceEntry,
} from './directory-formats.ts';
import type { Payload } from './payloads.ts';

/** DocumentIds by slug, and those of locations by key. */
type Ids = ReadonlyMap<string, string>;

const idsOf = (names: string[], ids: Ids) => names.map((name) => ids.get(name));

export const organization = (entry: OrganizationEntry, themes: Ids): Payload => ({
  ...entry,
  themes: idsOf(entry.themes, themes),
});

export const regionalCentre = (entry: RegionalCentreEntry): Payload => ({ ...entry });

export const commune = (
  entry: CommuneEntry,
  { organizations, regionalCentres }: { organizations: Ids; regionalCentres: Ids },
): Payload => ({
  ...entry,
  regionalCentre: entry.regionalCentre && regionalCentres.get(entry.regionalCentre),
  welcomeOffice: entry.welcomeOffice && organizations.get(entry.welcomeOffice),
});

export const location = (
  { key, ...entry }: LocationEntry,
  { organizations, communes }: { organizations: Ids; communes: Ids },
): Payload => ({
  ...entry,
  source: 'Démonstration',
  sourceId: key,
  organization: organizations.get(entry.organization),
  commune: communes.get(entry.commune),
});

/** A service; the one that replaces it must be known already. */
export const service = (
  entry: ServiceEntry,
  known: { themes: Ids; organizations: Ids; locations: Ids; communes: Ids; services: Ids },
): Payload => ({
  ...entry,
  organization: known.organizations.get(entry.organization),
  themes: idsOf(entry.themes, known.themes),
  serviceAreas: idsOf(entry.serviceAreas, known.communes),
  replacedBy: entry.replacedBy && known.services.get(entry.replacedBy),
  places: entry.places.map((place) => ({ ...place, location: known.locations.get(place.location) })),
});
