/** Where an event takes place: what its editor wrote, else where the organisation is that has it in its walls. */
import type { SiteSettings } from '@passerelle/shared/content/site-settings';
import type { PlacedEvent } from './agenda.ts';
import type { LocaleContent, PlacedOrganization } from './locale-content.ts';

export interface EventPlace {
  /** A room, a meeting point. */
  name: string | undefined;
  venue: PlacedOrganization | undefined;
  /** Missing when it is online, or a place everybody knows. */
  address: SiteSettings['address'] | undefined;
}

export function placeOf(event: PlacedEvent, site: LocaleContent): EventPlace {
  const venue = site.organizationOrFrench(event.venue);
  const { placeName, onlineUrl } = event;
  return { name: placeName, venue, address: event.address ?? addressOf(venue, site) ?? centre() };

  /** With nothing said, people come to the centre. */
  function centre() {
    return venue || placeName || onlineUrl ? undefined : site.settings.address;
  }
}

/** The first address of an organisation that may be told. */
function addressOf(organization: PlacedOrganization | undefined, site: LocaleContent) {
  if (!organization) return undefined;
  for (const { street, postalCode, city } of site.directory.locationsOf(organization))
    if (street && postalCode && city) return { street, postalCode, city };
  return undefined;
}

/** In one line: "Salle bleue, Un toit pour tous, Rue du Toit 2, 5000 Namur". */
export const placeLine = ({ name, venue, address }: EventPlace) =>
  [name, venue?.name, address?.street, address && `${address.postalCode} ${address.city}`]
    .filter(Boolean)
    .join(', ');

/** As short as a list wants it: the room or the organisation, and the town. */
export const placeInBrief = ({ name, venue, address }: EventPlace) =>
  [name ?? venue?.name ?? address?.street, address?.city].filter(Boolean).join(', ');
