/** What is given away, checked as whoever takes it would: against the published schemas, and for what must not be in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentTypes, type ContentTypeName, type Snapshot } from '@passerelle/shared/content/all';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { dataInclusion } from './data-inclusion.ts';
import { openDirectory } from './directory.ts';
import { geoJson } from './geojson.ts';
import { hsdsLocation, hsdsOrganizationInFull, hsdsPages, hsdsService, hsdsServiceInFull } from './hsds.ts';
import { locationColumns, serviceColumns, table } from './tables.ts';
import { vCard } from './vcard.ts';

const system = (documentId: string) => ({ documentId, locale: 'fr', updatedAt: '2026-11-02T10:00:00.000Z' });
const ref = (documentId: string) => ({ documentId });
const day = { days: ['TU'], opensAt: '09:00:00.000', closesAt: '12:00:00.000' };

const organization = {
  ...system('o1'),
  name: 'Droits Ensemble (démonstration), ASBL',
  slug: 'droits-ensemble',
  description: 'Aide **juridique**.',
  email: 'info@example.org',
  website: 'https://droits.example.org/',
  phones: [{ number: '+3281223344', extension: '12', languages: ['ar'] }],
};
const place = (documentId: string, addressVisibility: string) => ({
  ...system(documentId),
  name: `Maison secrète ${documentId}`,
  organization: ref('o1'),
  locationType: 'Lieu où l’on se rend',
  street: `Rue Cachée ${documentId}`,
  postalCode: '5000',
  city: 'Namur',
  commune: ref('namur'),
  latitude: 50.4611,
  longitude: 4.8622,
  addressVisibility,
  accessibility: ['stepFree'],
  schedules: [day, { ...day, days: ['SA'], weekOfMonth: ['first'] }],
});
const service = (documentId: string, changes: object = {}) => ({
  ...system(documentId),
  organization: ref('o1'),
  name: `Permanence ${documentId}`,
  slug: documentId,
  description: 'Répond aux questions sur le séjour.',
  type: 'Permanence',
  themes: [ref('t1')],
  audiences: ['everyone'],
  residenceStatuses: ['refugee'],
  serviceStatus: 'En activité',
  accessModes: ['walkIn', 'phone'],
  cost: 'Gratuit',
  languages: [{ code: 'Arabe', note: 'le mardi', interpreter: true }],
  serviceAreas: [ref('namur')],
  places: [{ location: ref('full') }, { location: ref('commune') }, { location: ref('hidden') }],
  visibility: 'Tout le monde',
  verification: { date: '2026-03-01', method: 'Par téléphone' },
  requiredDocuments: [{ document: 'Une pièce d’identité' }],
  ...changes,
});
const rows: Partial<Record<ContentTypeName, object[]>> = {
  organization: [organization],
  location: [
    place('full', 'Adresse complète'),
    place('commune', 'Commune seulement'),
    place('hidden', 'Cachée'),
  ],
  service: [
    service('s1'),
    service('s2', { visibility: 'Professionnelles et professionnels' }),
    service('s3', { serviceStatus: 'N’existe plus' }),
  ],
  commune: [
    {
      ...system('namur'),
      name: 'Namur',
      slug: 'namur',
      nisCode: '92094',
      postalCodes: '5000,5001',
      province: 'Namur',
    },
  ],
};
const snapshot = Object.fromEntries(
  (Object.keys(contentTypes) as ContentTypeName[]).map((name) => [
    name,
    (rows[name] ?? []).map((row) => contentTypes[name].schema.parse(row)),
  ]),
) as unknown as Snapshot;
const directory = openDirectory(snapshot);
const siteUrl = 'https://centre.example.org';

const schemas = path.join(import.meta.dirname, '../../test/fixtures/hsds');
const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
for (const file of readdirSync(schemas).filter((name) => name.endsWith('.json'))) {
  ajv.addSchema(JSON.parse(readFileSync(path.join(schemas, file), 'utf8')) as object, file);
}
const faultsOf = (schema: string, entity: unknown) => {
  ajv.validate(`${schema}.json`, entity);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('services, organisations and places keep the public HSDS 3.0 schemas', () => {
  expect(directory.services).toHaveLength(1);
  for (const each of directory.services) {
    expect(faultsOf('service', hsdsServiceInFull(each))).toEqual([]);
    expect(faultsOf('service', hsdsService(each))).toEqual([]);
  }
  const locations = directory.locations.map(hsdsLocation);
  for (const each of locations) expect(faultsOf('location', each)).toEqual([]);
  expect(
    faultsOf('organization', hsdsOrganizationInFull(directory.organizations[0]!, locations, siteUrl)),
  ).toEqual([]);
});

test('the schemas do find what is wrong', () => {
  const { name: _name, ...nameless } = hsdsServiceInFull(directory.services[0]!);
  expect(faultsOf('service', nameless)).toEqual([" must have required property 'name'"]);
});

test('lists come in pages that say which they are', () => {
  const pages = hsdsPages([{ id: 1 }, { id: 2 }, { id: 3 }], 2);
  expect(pages).toMatchObject([
    { total_items: 3, total_pages: 2, page_number: 1, size: 2, first_page: true, last_page: false },
    { page_number: 2, size: 1, last_page: true },
  ]);
  expect(hsdsPages([], 2)).toMatchObject([{ total_items: 0, total_pages: 1, empty: true }]);
});

test('nothing given away tells where a hidden place is, nor what is for professionals or over', () => {
  const everything = JSON.stringify([
    directory.services.map(hsdsServiceInFull),
    directory.locations.map(hsdsLocation),
    geoJson(directory, siteUrl),
    dataInclusion(directory, { source: 'centre', siteUrl }),
    table(serviceColumns, directory.services),
    table(locationColumns, directory.locations),
    vCard(
      directory.organizations[0]!,
      directory.locations.map(({ location }) => location),
      siteUrl,
    ),
  ]);
  expect(everything).toContain('Rue Cachée full');
  for (const secret of [
    'Rue Cachée commune',
    'Rue Cachée hidden',
    'Maison secrète commune',
    'Maison secrète hidden',
    'Permanence s2',
    'Permanence s3',
  ]) {
    expect(everything).not.toContain(secret);
  }
  expect(geoJson(directory, siteUrl).features).toHaveLength(1);
});

test('identifiers are the same at every publication', () => {
  expect(hsdsService(directory.services[0]!).id).toBe(hsdsService(openDirectory(snapshot).services[0]!).id);
  expect(hsdsService(directory.services[0]!).id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
});

test('an address book can read an organisation: commas are escaped, no line is longer than 75 bytes', () => {
  const card = vCard(directory.organizations[0]!, [], siteUrl);
  expect(card).toContain('FN:Droits Ensemble (démonstration)\\, ASBL');
  for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});
