/** What is given away, checked as whoever takes it would: against the published schemas, and for what must not be in it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentTypes, type ContentTypeName, type Snapshot } from '@passerelle/shared/content/all';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { aService } from '../../test/small-directory.ts';
import { smallCentre } from '../../test/small-centre.ts';
import { LocaleContent } from '../content/locale-content.ts';
import { openDataFiles } from './files.ts';
import { uuidOf } from './identifiers.ts';

const rows = smallCentre();
Object.assign(rows.organization[0]!, {
  phones: [{ number: '+3281223344', extension: '12', type: null, label: null, languages: ['ar'] }],
});
rows.service.push(
  aService({
    documentId: 'equipes',
    name: 'Réservé aux équipes',
    slug: 'equipes',
    visibility: 'Professionnelles et professionnels',
  }),
  aService({ documentId: 'fini', name: 'Fini depuis', slug: 'fini', serviceStatus: 'N’existe plus' }),
  aService({
    documentId: 'vieux',
    name: 'Plus vérifié',
    slug: 'vieux',
    verification: { date: '2020-01-02', method: 'Par téléphone', by: null, everyMonths: 12 },
  }),
  aService({
    documentId: 'riche',
    name: '=SOMME(A1), "cité"',
    slug: 'riche',
    residenceStatuses: ['refugee'],
    serviceAreas: [{ documentId: 'namur' }],
    schedules: [{ days: ['SA'], weekOfMonth: ['first'], opensAt: '10:00:00.000', closesAt: '12:00:00.000' }],
    closures: [{ from: '2026-12-24', until: '2027-01-03', kind: 'Fermé', text: 'Fêtes', schedules: [] }],
  }),
);
const snapshot = Object.fromEntries(
  (Object.keys(contentTypes) as ContentTypeName[]).map((name) => [
    name,
    rows[name].map((row) => contentTypes[name].schema.parse(row)),
  ]),
  // Every name with the entries of its own type: more than `fromEntries` can say.
) as unknown as Snapshot;
const siteUrl = 'https://centre.example.org/';
const filesOf = () => openDataFiles(new LocaleContent(snapshot, 'fr', '2026-11-25'));
const files = new Map(filesOf().map((file) => [file.path.replace('/donnees/', ''), file.make(siteUrl)]));
const json = (name: string) => JSON.parse(files.get(name)!) as Record<string, unknown>;
const contents = (name: string) => json(`hsds/${name}.json`).contents as Record<string, unknown>[];

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

test('services, organisations and places keep the public HSDS 3.0 schemas, in lists and alone', () => {
  for (const [list, schema] of [
    ['services', 'service'],
    ['organizations', 'organization'],
    ['locations', 'location'],
  ] as const) {
    const listed = contents(list);
    expect(listed.length).toBeGreaterThan(0);
    expect(json(`hsds/${list}.json`)).toMatchObject({ total_items: listed.length, empty: false });
    for (const each of listed) {
      expect(faultsOf(schema, each)).toEqual([]);
      if (list !== 'locations')
        expect(faultsOf(schema, json(`hsds/${list}/${String(each.id)}.json`))).toEqual([]);
    }
  }
});

test('the schemas do find what is wrong', () => {
  const { name: _name, ...nameless } = contents('services')[0]!;
  expect(faultsOf('service', nameless)).toEqual([" must have required property 'name'"]);
});

test('a service in full says where, when, for whom and in which languages', () => {
  expect(json(`hsds/services/${uuidOf('service', 'riche')}.json`)).toMatchObject({
    service_areas: [{ extent: '92094' }],
    service_at_locations: [{ location: { name: 'Maison du toit' }, schedules: [{ byday: 'TU' }, {}] }],
    languages: [{ code: 'fr' }, { code: 'ar', note: 'le mardi' }],
  });
});

test('nothing given away tells where a hidden place is, nor what is for professionals, over or no longer checked', () => {
  const everything = [...files].flat().join('\n');
  expect(everything).toContain('Rue du Toit 2');
  expect(everything).not.toMatch(/Secret|Lilas|Murmure|50\.1234|4\.6543|50\.2345|4\.7654/);
  expect(everything).not.toMatch(/Réservé aux équipes|Fini depuis|Plus vérifié/);
  expect(contents('services').map(({ name }) => name)).toContain('Un abri pour la nuit');
  // Every service is on the map but the two whose place is secret.
  const onMap = (json('services.geojson').features as { properties: { name: string } }[]).map(
    ({ properties }) => properties.name,
  );
  const elsewhere = ['Un abri pour la nuit', 'Être écoutée'];
  const others = contents('services').flatMap(({ name }) =>
    elsewhere.includes(name as string) ? [] : [name as string],
  );
  expect(onMap.toSorted()).toEqual(others.toSorted());
});

test('a spreadsheet runs nothing and loses nothing: formulas are texts, quotes and commas stay', () => {
  const [header, ...lines] = files.get('services.csv')!.trimEnd().split('\r\n');
  expect(header).toMatch(/^\ufeffid,name,/);
  expect(lines).toHaveLength(contents('services').length);
  expect(files.get('services.csv')).toContain(`"'=SOMME(A1), ""cité"""`);
});

test('identifiers and addresses are the same at every publication', () => {
  expect(filesOf().map(({ path: each }) => each)).toEqual(
    [...files.keys()].map((name) => `/donnees/${name}`),
  );
  expect(contents('services')[0]!.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
});

test('an address book can read an organisation and a service: commas escaped, no line longer than 75 bytes', () => {
  expect(files.get('vcard/services/riche.vcf')).toContain('FN:=SOMME(A1)\\, "cité"');
  expect(files.get('vcard/un-toit-pour-tous.vcf')).toContain('TEL;VALUE=uri:tel:+3281223344');
  const cards = [...files].filter(([name]) => name.endsWith('.vcf'));
  for (const [, card] of cards)
    for (const line of card.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('the widget of a commune holds its services, with whole addresses, and what each theme has', () => {
  expect(json('widget/namur.json')).toMatchObject({
    url: `${siteUrl}repertoire/commune/namur/`,
    themes: [{ slug: 'logement', url: `${siteUrl}repertoire/commune/namur/logement/` }],
  });
  expect(files.has('widget/charleroi.json')).toBe(false);
});
