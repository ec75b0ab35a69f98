/**
 * The directory as HSDS 3.0 (https://docs.openreferral.org/en/3.0/), entity by entity. Only what the standard has a
 * place for; the rest of our vocabulary goes into `attributes`, with a taxonomy term that says what it is.
 */
import type { Organization } from '@passerelle/shared/content/organization';
import type { Closure } from '@passerelle/shared/directory/closure';
import { languages } from '@passerelle/shared/directory/languages';
import type { Phone } from '@passerelle/shared/directory/phone';
import { provinces } from '@passerelle/shared/directory/provinces';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import {
  accessibilityFeatures,
  accessModes,
  audiences,
  frenchLevels,
  phoneTypes,
  residenceStatuses,
  serviceTypes,
} from '@passerelle/shared/directory/vocabulary';
import { legalForms } from '@passerelle/shared/vocabulary';
import { hsdsSchedules } from '../lib/hours/hsds.ts';
import { plainText } from '../lib/markdown.ts';
import type { OpenLocation, OpenPlace, OpenService } from './directory.ts';
import { uuidOf } from './identifiers.ts';

type Json = Record<string, unknown>;

/** Without keys that say nothing, as the standard's JSON wants it. */
export const said = (entity: Json): Json =>
  Object.fromEntries(
    Object.entries(entity).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

const phonesOf = (owner: string, phones: Phone[]) =>
  phones.map(({ number, extension, type, label, note, languages: spoken }, index) => {
    const id = uuidOf('phone', owner, index);
    const digits = extension === undefined ? Number.NaN : Number(extension);
    return said({
      id,
      number,
      extension: Number.isFinite(digits) ? digits : undefined,
      type: type && phoneTypes[type],
      description: [label, note].filter(Boolean).join(', ') || undefined,
      languages: spoken.map((code) => ({ id: uuidOf('language', id, code), name: languages[code], code })),
    });
  });

/** The standard's time zone is a number of hours, which Belgium has not all year: times are Belgian, and say nothing. */
const schedulesOf = (owner: string, schedules: Schedule[], closures: Closure[]) =>
  hsdsSchedules(schedules, closures).map(({ timezone: _timezone, ...row }, index) => ({
    id: uuidOf('schedule', owner, index),
    ...row,
  }));

interface Term {
  taxonomy: string;
  code: string;
  name: string;
}

const terms = <List extends Record<string, string>>(
  taxonomy: string,
  list: List,
  values: readonly (keyof List & string)[],
): Term[] => values.map((value) => ({ taxonomy, code: value, name: list[value]! }));

const attributesOf = (entity: string, owner: string, classified: Term[]) =>
  classified.map(({ taxonomy, code, name }) => {
    const term = uuidOf('term', taxonomy, code);
    return {
      id: uuidOf('attribute', owner, taxonomy, code),
      link_id: owner,
      link_entity: entity,
      link_type: taxonomy,
      taxonomy_term_id: term,
      taxonomy_term: { id: term, code, name, description: name, taxonomy, language: 'fr' },
    };
  });

export function hsdsLocation({ location, commune }: OpenLocation): Json {
  const id = uuidOf('location', location.documentId);
  const { street, addressLine2, postalCode, city, accessibility, accessibilityNotes } = location;
  const isWhole = street !== undefined && postalCode !== undefined && city !== undefined;
  const features = accessibility.map((feature) => accessibilityFeatures[feature]);
  return said({
    id,
    location_type: location.locationType,
    name: location.name,
    transportation: location.transport,
    latitude: location.latitude,
    longitude: location.longitude,
    addresses: isWhole
      ? [
          said({
            id: uuidOf('address', location.documentId),
            address_1: street,
            address_2: addressLine2,
            city,
            region: commune?.name,
            state_province: commune ? provinces[commune.province] : 'Wallonie',
            postal_code: postalCode,
            country: 'BE',
            address_type: location.locationType,
          }),
        ]
      : [],
    accessibility:
      features.length > 0 || accessibilityNotes
        ? [
            said({
              id: uuidOf('accessibility', location.documentId),
              description: features.join(', ') || accessibilityNotes,
              details: features.length > 0 ? accessibilityNotes : undefined,
            }),
          ]
        : [],
    phones: phonesOf(id, location.phones),
    schedules: schedulesOf(id, location.schedules, location.closures),
  });
}

/** An organisation without what is nested in it: how lists and services show it. */
export function hsdsOrganization(organization: Organization): Json {
  const { documentId, name, acronym, description, email, website, legalForm, parent } = organization;
  return said({
    id: uuidOf('organization', documentId),
    name,
    alternate_name: acronym,
    description: plainText(description),
    email,
    website,
    legal_status: legalForm && legalForms[legalForm],
    parent_organization_id: parent && uuidOf('organization', parent),
  });
}

export function hsdsOrganizationInFull(
  organization: Organization & { path: string },
  locations: Json[],
  siteUrl: string,
): Json {
  const id = uuidOf('organization', organization.documentId);
  return said({
    ...hsdsOrganization(organization),
    uri: new URL(organization.path, siteUrl).href,
    phones: phonesOf(id, organization.phones),
    locations,
    organization_identifiers: organization.companyNumber
      ? [
          {
            id: uuidOf('identifier', organization.documentId),
            organization_id: id,
            identifier_scheme: 'BE-BCE_KBO',
            identifier_type: 'BCE',
            identifier: organization.companyNumber,
          },
        ]
      : [],
  });
}

const statuses = {
  active: 'active',
  inactive: 'inactive',
  defunct: 'defunct',
  temporarilyClosed: 'temporarily closed',
} as const;

/** A service without what is nested in it but its organisation: how lists show it. */
export function hsdsService({ service, organization }: OpenService): Json {
  const {
    documentId,
    name,
    description,
    bookingUrl,
    email,
    serviceStatus,
    accessNotes,
    cost,
    costDetails,
    conditions,
    alert,
    verification,
  } = service;
  return said({
    id: uuidOf('service', documentId),
    name,
    description: plainText(description),
    url: bookingUrl,
    email,
    status: statuses[serviceStatus],
    application_process:
      [service.accessModes.map((mode) => accessModes[mode]).join(', '), accessNotes]
        .filter(Boolean)
        .join('. ') || undefined,
    fees_description: cost === 'free' ? ['Gratuit', costDetails].filter(Boolean).join('. ') : costDetails,
    eligibility_description: conditions,
    minimum_age: service.minimumAge,
    maximum_age: service.maximumAge,
    assured_date: verification?.date,
    alert: alert?.text,
    last_modified: service.updatedAt.toISOString(),
    interpretation_services: service.languages.some(({ interpreter }) => interpreter)
      ? 'Interprète sur demande'
      : undefined,
    organization: hsdsOrganization(organization),
  });
}

export function hsdsServiceAtLocation(
  serviceId: string,
  { location, commune, schedules, closures, phones, note }: OpenPlace,
): Json {
  const id = uuidOf('service_at_location', serviceId, location.documentId);
  return said({
    id,
    description: note,
    phones: phonesOf(id, phones),
    schedules: schedulesOf(id, schedules, closures),
    location: hsdsLocation({ location, commune }),
  });
}

export function hsdsServiceInFull(open: OpenService): Json {
  const { service, places, areas, themes } = open;
  const id = uuidOf('service', service.documentId);
  return said({
    ...hsdsService(open),
    phones: phonesOf(id, service.phones),
    schedules: schedulesOf(id, service.schedules, service.closures),
    service_areas: areas.map(({ documentId, name, nisCode }) => ({
      id: uuidOf('service_area', service.documentId, documentId),
      name,
      extent: nisCode,
      extent_type: 'text',
    })),
    service_at_locations: places.map((place) => hsdsServiceAtLocation(service.documentId, place)),
    languages: service.languages.map(({ code, note }) =>
      said({ id: uuidOf('language', id, code), name: languages[code], code, note }),
    ),
    required_documents: service.requiredDocuments.map(({ document, url }, index) =>
      said({ id: uuidOf('document', id, index), document, uri: url }),
    ),
    attributes: attributesOf('service', id, [
      ...themes.map(({ slug, name }) => ({ taxonomy: 'themes', code: slug, name })),
      ...terms('type', serviceTypes, [service.type]),
      ...terms('audiences', audiences, service.audiences),
      ...terms('residenceStatuses', residenceStatuses, service.residenceStatuses),
      ...terms('frenchLevels', frenchLevels, service.frenchLevels),
    ]),
  });
}

/** A list as the API reference wants it: all of it is one page, since a static file answers no question. */
export const hsdsPage = (contents: Json[]): Json => ({
  total_items: contents.length,
  total_pages: 1,
  page_number: 1,
  size: contents.length,
  first_page: true,
  last_page: true,
  empty: contents.length === 0,
  contents,
});
