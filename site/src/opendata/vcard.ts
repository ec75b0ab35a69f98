/** Organisations and services for an address book: vCard 4.0 (RFC 6350), lines folded at 75 bytes. */
import type { Location } from '@passerelle/shared/content/location';
import type { Organization } from '@passerelle/shared/content/organization';
import type { Phone } from '@passerelle/shared/directory/phone';
import type { OpenService } from './directory.ts';
import { uuidOf } from './identifiers.ts';

const escape = (text: string) =>
  text.replaceAll('\\', '\\\\').replaceAll(/\r?\n/g, '\\n').replaceAll(',', '\\,').replaceAll(';', '\\;');

/** Folds between characters, never inside one: 75 bytes a line, those after the first begun by a space. */
function fold(line: string): string {
  const lines: string[] = [];
  let current = '';
  for (const character of line) {
    const limit = lines.length === 0 ? 75 : 74;
    if (Buffer.byteLength(current + character) > limit) {
      lines.push(current);
      current = '';
    }
    current += character;
  }
  return [...lines, current].join('\r\n ');
}

interface Card {
  id: string;
  name: string;
  organization: string;
  phones: Phone[];
  email: string | undefined;
  website: string | undefined;
  locations: Location[];
  note?: string | undefined;
  /** The record's page. */
  source: string;
  updatedAt: Date;
}

function cardOf({
  id,
  name,
  organization,
  phones,
  email,
  website,
  locations,
  note,
  source,
  updatedAt,
}: Card): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:urn:uuid:${id}`,
    `FN:${escape(name)}`,
    `ORG:${escape(organization)}`,
    ...phones.map(
      ({ number, type }) =>
        `TEL;VALUE=uri${type === 'mobile' || type === 'whatsapp' ? ';TYPE=cell' : ''}:tel:${number}`,
    ),
    ...(email ? [`EMAIL:${escape(email)}`] : []),
    ...(website ? [`URL:${website}`] : []),
    ...locations.flatMap(({ street, postalCode, city }) =>
      street && postalCode && city
        ? [`ADR;TYPE=work:;;${escape(street)};${escape(city)};;${postalCode};Belgique`]
        : [],
    ),
    ...(note ? [`NOTE:${escape(note)}`] : []),
    `SOURCE:${source}`,
    `REV:${updatedAt.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')}`,
    'END:VCARD',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

/** The card of an organisation, with the addresses of its places that may be told. */
export const organizationCard = (
  organization: Organization & { path: string },
  locations: Location[],
  siteUrl: string,
): string =>
  cardOf({
    ...organization,
    id: uuidOf('organization', organization.documentId),
    organization: organization.name,
    website: organization.website,
    email: organization.email,
    locations,
    source: new URL(organization.path, siteUrl).href,
  });

/** The card of a service: its numbers and places, its hours as OpenStreetMap writes them. */
export const serviceCard = (
  { service, organization, places }: OpenService,
  hours: string,
  siteUrl: string,
): string =>
  cardOf({
    id: uuidOf('service', service.documentId),
    name: service.name,
    organization: organization.name,
    phones: [...service.phones, ...places.flatMap(({ phones }) => phones)],
    email: service.email,
    website: service.bookingUrl,
    locations: places.map(({ location }) => location),
    note: hours,
    source: new URL(service.path, siteUrl).href,
    updatedAt: service.updatedAt,
  });
