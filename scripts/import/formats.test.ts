import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseMapping } from './mapping.ts';
import { fixture, planOf } from './planned-import.ts';
import { reportOf } from './report.ts';

test('an Excel export of associations, in Windows-1252 with semicolons, becomes organisations and their places', async () => {
  const { format, organizations, locations, services } = await planOf(await fixture('associations.csv'));
  expect(format).toBe('CSV');
  expect(services).toEqual([]);
  expect(organizations[0]).toMatchObject({
    outcome: 'new',
    payload: {
      name: 'Maison des Cultures (démonstration)',
      slug: 'maison-des-cultures-demonstration',
      acronym: 'MDC',
      description: 'Accueille **toutes** les personnes.\n\n-   Tables de conversation',
      email: 'info@maison.example.org',
      website: 'https://www.maison.example.org/',
      phones: [{ number: '+3281713518' }],
    },
  });
  expect(organizations[1]!.payload.phones).toEqual([
    { number: '+32475123456', type: 'GSM' },
    { number: '+3282221100' },
  ]);
  expect(organizations[1]!.notes).toMatchObject([
    { field: 'email', remedy: 'Write it like nom@exemple.be.' },
  ]);
  expect(locations[0]!.payload).toMatchObject({
    street: "Rue de l'Exemple 12",
    postalCode: '5000',
    city: 'Namur',
    commune: 'namur',
  });
});

test('a line without a name is refused, with its line, its reason and what to do', async () => {
  const { plan } = await planOf(await fixture('associations.csv'));
  const report = reportOf(plan, { file: 'associations.csv', format: 'CSV', source: 'essai', all: false });
  expect(report).toContain('line 4: organisation "');
  expect(report).toContain('name: it has no name. Name it in the source');
});

test('a catalogue of courses, with its mapping, becomes services of one organisation at one place', async () => {
  const mapping = parseMapping((await fixture('cours.yaml')).toString(), 'cours.yaml');
  const { organizations, locations, services } = await planOf(await fixture('cours.csv'), mapping);
  expect(organizations).toHaveLength(1);
  expect(locations).toHaveLength(1);
  expect(services[0]).toMatchObject({
    outcome: 'new',
    record: { sourceId: 'C1' },
    payload: {
      name: 'FLE débutant',
      type: 'Cours ou formation',
      themes: ['fle'],
      cost: 'Gratuit',
      frenchLevels: ['A1'],
      audiences: ['everyone'],
      languages: [{ code: 'Français' }, { code: 'Arabe' }],
      accessModes: ['walkIn', 'phone'],
    },
    places: [{ schedules: [{ days: ['MO', 'TH'], opensAt: '09:00:00.000', closesAt: '12:00:00.000' }] }],
  });
  // Hours nobody can be sure of stay words.
  expect(services[1]!.places[0]!.schedules).toEqual([]);
  expect(services[1]!.payload).toMatchObject({
    accessNotes: 'Horaire : Mardi soir',
    cost: 'Payant',
    costDetails: '5 € par mois',
    audiences: ['women'],
    residenceStatuses: ['newcomer'],
  });
});

test('OpenStreetMap features become services with hours, address and coordinates', async () => {
  const { format, locations, services } = await planOf(await fixture('osm.geojson'));
  expect(format).toBe('GeoJSON');
  expect(services[0]).toMatchObject({
    record: { sourceId: 'node/1' },
    places: [{ schedules: [{ opensAt: '09:00:00.000' }] }],
  });
  expect(locations[0]!.payload).toMatchObject({
    street: 'Rue Haute 7',
    postalCode: '5060',
    latitude: 50.44,
    longitude: 4.62,
  });
  expect(services[1]!.payload.accessNotes).toBe('Horaire : selon arrivages');
});

const legal = {
  outcome: 'new',
  payload: {
    name: 'Permanence juridique (démonstration)',
    themes: ['droit'],
    cost: 'Gratuit',
    languages: [{ code: 'Arabe' }, { code: 'Ukrainien' }],
    verification: { date: '2026-03-01' },
  },
  places: [
    {
      schedules: [
        { days: ['TU', 'TH'], opensAt: '09:00:00.000', closesAt: '12:00:00.000' },
        { days: ['SA'], weekOfMonth: ['first'], opensAt: '10:00:00.000', closesAt: '12:00:00.000' },
      ],
    },
  ],
};

test('HSDS JSON keeps its identifiers, hours, languages and places', async () => {
  const { format, services, locations } = await planOf(await fixture('hsds.json'));
  expect(format).toBe('HSDS JSON');
  expect(services).toMatchObject([legal]);
  expect(locations[0]!.payload.phones).toEqual([{ number: '+3281223344', extension: '12' }]);
});

test('the same directory as a zip of HSDS tables reads the same', async () => {
  const table = (rows: object[]) =>
    strToU8(
      [
        Object.keys(rows[0]!).join(','),
        ...rows.map((row) =>
          Object.values(row)
            .map((value) => JSON.stringify(value))
            .join(','),
        ),
      ].join('\n'),
    );
  const { format, services } = await planOf(
    zipSync({
      'pack/datapackage.json': strToU8('{}'),
      'pack/organizations.csv': table([
        { id: 'o', name: 'Droits Ensemble (démonstration)', description: 'Legal help.' },
      ]),
      'pack/services.csv': table([
        {
          id: 's',
          organization_id: 'o',
          name: 'Permanence juridique (démonstration)',
          description: 'Answers.',
          status: 'active',
          fees_description: 'Free of charge',
          assured_date: '2026-03-01',
        },
      ]),
      'pack/locations.csv': table([
        { id: 'l', location_type: 'physical', name: 'Maison', organization_id: 'o' },
      ]),
      'pack/addresses.csv': table([
        {
          id: 'a',
          location_id: 'l',
          address_1: 'Rue 4',
          city: 'Namur',
          postal_code: '5000',
          address_type: 'physical',
        },
      ]),
      'pack/service_at_locations.csv': table([{ id: 'sl', service_id: 's', location_id: 'l' }]),
      'pack/schedules.csv': table([
        {
          id: 'h1',
          service_at_location_id: 'sl',
          freq: 'WEEKLY',
          byday: 'TU,TH',
          opens_at: '09:00',
          closes_at: '12:00',
        },
        {
          id: 'h2',
          service_at_location_id: 'sl',
          freq: 'MONTHLY',
          byday: '1SA',
          opens_at: '10:00',
          closes_at: '12:00',
        },
      ]),
      'pack/languages.csv': table([
        { id: 'x', service_id: 's', code: 'ar' },
        { id: 'y', service_id: 's', code: 'uk' },
      ]),
      'pack/taxonomy_terms.csv': table([{ id: 't', name: 'Legal services' }]),
      'pack/attributes.csv': table([{ id: 'at', link_id: 's', taxonomy_term_id: 't' }]),
    }),
  );
  expect(format).toBe('HSDS tables (zip)');
  expect(services).toMatchObject([legal]);
});

test('data.inclusion records are understood; a service whose structure is unknown is refused', async () => {
  const { services } = await planOf(await fixture('data-inclusion.json'));
  expect(services[0]).toMatchObject({
    outcome: 'new',
    payload: {
      type: 'Atelier',
      audiences: ['jobseekers', 'youth'],
      cost: 'Gratuit',
      accessModes: ['phone', 'walkIn'],
      accessBy: ['users'],
    },
    places: [{ schedules: [{ days: ['WE'], opensAt: '13:30:00.000' }] }],
  });
  expect(services[1]).toMatchObject({ outcome: 'rejected', rejected: [{ field: 'organization' }] });
});
