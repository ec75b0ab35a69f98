/** The directory as three tables (RFC 4180), for spreadsheets; `documentation` says what each column is. */
import { languages } from '@passerelle/shared/directory/languages';
import {
  accessibilityFeatures,
  accessModes,
  audiences,
  costs,
  residenceStatuses,
  serviceStatuses,
  serviceTypes,
} from '@passerelle/shared/directory/vocabulary';
import { legalForms } from '@passerelle/shared/vocabulary';
import { csv } from '../lib/csv.ts';
import { osmHours } from '../lib/hours/osm.ts';
import { plainText } from '../lib/markdown.ts';
import type { OpenDirectory, OpenService } from './directory.ts';
import { uuidOf } from './identifiers.ts';

/** A column: its name, what it is in French, and how it is filled. */
export interface Column<Row> {
  name: string;
  about: string;
  cell: (row: Row, siteUrl: string) => string | number | undefined;
}

const labels = <List extends Record<string, string>>(list: List, values: readonly (keyof List & string)[]) =>
  values.map((value) => list[value]).join('|');
const numbers = (phones: { number: string }[]) => phones.map(({ number }) => number).join('|');

/** The hours of a service: its own, then those of its places. */
export const hoursOf = ({ service, places }: OpenService): string =>
  [
    osmHours(service.schedules, service.closures),
    ...places.map((place) => osmHours(place.schedules, place.closures)),
  ].find((text) => text !== '') ?? '';

export const serviceColumns: Column<OpenService>[] = [
  {
    name: 'id',
    about: 'Identifiant stable (UUID)',
    cell: ({ service }) => uuidOf('service', service.documentId),
  },
  { name: 'name', about: 'Nom du service', cell: ({ service }) => service.name },
  {
    name: 'organization_id',
    about: 'Identifiant de l’organisme',
    cell: ({ organization }) => uuidOf('organization', organization.documentId),
  },
  { name: 'organization', about: 'Nom de l’organisme', cell: ({ organization }) => organization.name },
  {
    name: 'description',
    about: 'Description, en texte simple',
    cell: ({ service }) => plainText(service.description),
  },
  { name: 'type', about: 'Type de service', cell: ({ service }) => serviceTypes[service.type] },
  {
    name: 'themes',
    about: 'Thématiques, séparées par |',
    cell: ({ themes }) => themes.map(({ name }) => name).join('|'),
  },
  {
    name: 'audiences',
    about: 'Publics, séparés par |',
    cell: ({ service }) => labels(audiences, service.audiences),
  },
  {
    name: 'residence_statuses',
    about: 'Statuts de séjour ; vide : quel que soit le statut',
    cell: ({ service }) => labels(residenceStatuses, service.residenceStatuses),
  },
  {
    name: 'languages',
    about: 'Langues parlées',
    cell: ({ service }) => service.languages.map(({ code }) => languages[code]).join('|'),
  },
  {
    name: 'french_levels',
    about: 'Niveaux de français (alpha, A1… C2)',
    cell: ({ service }) => service.frenchLevels.join('|'),
  },
  { name: 'cost', about: 'Gratuit ou payant', cell: ({ service }) => service.cost && costs[service.cost] },
  { name: 'cost_details', about: 'Précisions sur le prix', cell: ({ service }) => service.costDetails },
  { name: 'conditions', about: 'Conditions', cell: ({ service }) => service.conditions },
  {
    name: 'access_modes',
    about: 'Comment y accéder',
    cell: ({ service }) => labels(accessModes, service.accessModes),
  },
  {
    name: 'status',
    about: 'En activité, ou fermé temporairement',
    cell: ({ service }) => serviceStatuses[service.serviceStatus],
  },
  { name: 'opening_hours', about: 'Horaires, au format opening_hours d’OpenStreetMap', cell: hoursOf },
  {
    name: 'phones',
    about: 'Téléphones (E.164), séparés par |',
    cell: ({ service, places }) => numbers([...service.phones, ...places.flatMap(({ phones }) => phones)]),
  },
  { name: 'email', about: 'Courriel', cell: ({ service }) => service.email },
  { name: 'booking_url', about: 'Inscription en ligne', cell: ({ service }) => service.bookingUrl },
  {
    name: 'location_ids',
    about: 'Identifiants des lieux, séparés par |',
    cell: ({ places }) => places.map(({ location }) => uuidOf('location', location.documentId)).join('|'),
  },
  {
    name: 'service_areas',
    about: 'Codes NIS des communes desservies ; vide : partout',
    cell: ({ areas }) => areas.map(({ nisCode }) => nisCode).join('|'),
  },
  {
    name: 'verified_on',
    about: 'Dernière vérification (AAAA-MM-JJ)',
    cell: ({ service }) => service.verification?.date,
  },
  {
    name: 'last_modified',
    about: 'Dernière modification de la fiche',
    cell: ({ service }) => service.updatedAt.toISOString(),
  },
  {
    name: 'url',
    about: 'Adresse de la fiche',
    cell: ({ service }, siteUrl) => new URL(service.path, siteUrl).href,
  },
  {
    name: 'demonstration',
    about: 'oui : donnée inventée pour la démonstration',
    cell: ({ service }) => (service.demonstration ? 'oui' : 'non'),
  },
];

export const organizationColumns: Column<OpenDirectory['organizations'][number]>[] = [
  {
    name: 'id',
    about: 'Identifiant stable (UUID)',
    cell: ({ documentId }) => uuidOf('organization', documentId),
  },
  { name: 'name', about: 'Nom', cell: ({ name }) => name },
  { name: 'acronym', about: 'Sigle', cell: ({ acronym }) => acronym },
  {
    name: 'description',
    about: 'Description, en texte simple',
    cell: ({ description }) => plainText(description),
  },
  {
    name: 'legal_form',
    about: 'Forme juridique',
    cell: ({ legalForm }) => legalForm && legalForms[legalForm],
  },
  { name: 'company_number', about: 'Numéro BCE', cell: ({ companyNumber }) => companyNumber },
  { name: 'website', about: 'Site internet', cell: ({ website }) => website },
  { name: 'email', about: 'Courriel', cell: ({ email }) => email },
  { name: 'phones', about: 'Téléphones (E.164), séparés par |', cell: ({ phones }) => numbers(phones) },
  {
    name: 'verified_on',
    about: 'Dernière vérification (AAAA-MM-JJ)',
    cell: ({ verification }) => verification?.date,
  },
  { name: 'url', about: 'Adresse de la fiche', cell: ({ path }, siteUrl) => new URL(path, siteUrl).href },
  {
    name: 'demonstration',
    about: 'oui : donnée inventée pour la démonstration',
    cell: ({ demonstration }) => (demonstration ? 'oui' : 'non'),
  },
];

export const locationColumns: Column<OpenDirectory['locations'][number]>[] = [
  {
    name: 'id',
    about: 'Identifiant stable (UUID)',
    cell: ({ location }) => uuidOf('location', location.documentId),
  },
  { name: 'name', about: 'Nom du lieu', cell: ({ location }) => location.name },
  {
    name: 'street',
    about: 'Rue et numéro ; vide si l’adresse n’est pas publique',
    cell: ({ location }) => location.street,
  },
  { name: 'postal_code', about: 'Code postal', cell: ({ location }) => location.postalCode },
  { name: 'city', about: 'Localité', cell: ({ location }) => location.city },
  { name: 'commune', about: 'Commune', cell: ({ commune }) => commune?.name },
  { name: 'nis_code', about: 'Code NIS de la commune', cell: ({ commune }) => commune?.nisCode },
  { name: 'latitude', about: 'Latitude (WGS 84)', cell: ({ location }) => location.latitude },
  { name: 'longitude', about: 'Longitude (WGS 84)', cell: ({ location }) => location.longitude },
  {
    name: 'accessibility',
    about: 'Accessibilité, séparée par |',
    cell: ({ location }) => labels(accessibilityFeatures, location.accessibility),
  },
  {
    name: 'opening_hours',
    about: 'Horaires du lieu (opening_hours d’OpenStreetMap)',
    cell: ({ location }) => osmHours(location.schedules, location.closures),
  },
  {
    name: 'phones',
    about: 'Téléphones (E.164), séparés par |',
    cell: ({ location }) => numbers(location.phones),
  },
];

export const table = <Row>(columns: Column<Row>[], rows: Row[], siteUrl: string): string =>
  csv([
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ cell }) => String(cell(row, siteUrl) ?? ''))),
  ]);
