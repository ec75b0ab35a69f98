/** An organisation for an address book: vCard 4.0 (RFC 6350), lines folded at 75 bytes. */
import type { Organization } from '@passerelle/shared/content/organization';
import type { Location } from '@passerelle/shared/content/location';
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

export function vCard(organization: Organization, locations: Location[], siteUrl: string): string {
  const { documentId, name, email, website, phones, slug, updatedAt } = organization;
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:org',
    `UID:urn:uuid:${uuidOf('organization', documentId)}`,
    `FN:${escape(name)}`,
    `ORG:${escape(name)}`,
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
    `SOURCE:${siteUrl}/repertoire/${slug}/`,
    `REV:${updatedAt.toISOString().replaceAll(/[-:]|\.\d{3}/g, '')}`,
    'END:VCARD',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
