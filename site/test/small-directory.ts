/** Services of a small centre, two of them at places whose address is nobody's business. */
import { row } from './row.ts';
import type { Row, Rows } from './stand-in-strapi.ts';

/** A place in Namur where one is received on Tuesdays. */
export const aLocation = (fields: Row): Row =>
  row({
    locale: null,
    organization: { documentId: 'toit' },
    locationType: 'Lieu où l’on se rend',
    addressLine2: null,
    postalCode: '5000',
    city: 'Namur',
    commune: { documentId: 'namur' },
    movedOn: null,
    movedFrom: null,
    latitude: 50.4669,
    longitude: 4.8675,
    coordinatePrecision: 'La rue',
    addressVisibility: 'Adresse complète',
    transport: null,
    accessibility: ['stepFree'],
    accessibilityNotes: null,
    phones: [],
    schedules: [{ days: ['TU'], opensAt: '09:00:00.000', closesAt: '12:30:00.000' }],
    closures: [],
    photo: null,
    demonstration: true,
    ...fields,
  });

export const aService = (fields: Row): Row =>
  row({
    organization: { documentId: 'toit' },
    inBrief: 'On le lit ensemble.',
    description: 'Apportez-le, nous le **lisons** avec vous.',
    type: 'Permanence',
    themes: [{ documentId: 'logement' }],
    audiences: ['everyone'],
    residenceStatuses: [],
    frenchLevels: [],
    serviceStatus: 'En activité',
    replacedBy: null,
    alert: null,
    accessModes: ['walkIn', 'phone'],
    accessBy: [],
    receptionModes: ['onSite'],
    requiredDocuments: [{ document: 'Le bail', url: null }],
    cost: 'Gratuit',
    languages: [
      { code: 'Français', note: null },
      { code: 'Arabe', note: 'le mardi', interpreter: true },
    ],
    serviceAreas: [],
    places: [{ location: { documentId: 'maison' }, schedules: [], phones: [], note: null }],
    schedules: [],
    phones: [{ number: '+32470000001', type: 'WhatsApp', label: null, languages: [] }],
    closures: [],
    course: null,
    verification: { date: '2026-01-02', method: 'Par téléphone', by: null, everyMonths: 24 },
    visibility: 'Tout le monde',
    demonstration: true,
    ...fields,
  });

/** A course of French at the same place. */
export const aCourse = (fields: Row, course: Row = {}): Row =>
  aService({
    type: 'Cours ou formation',
    frenchLevels: ['A1'],
    course: {
      courseType: 'Français langue étrangère (FLE)',
      timesOfDay: ['day'],
      hoursPerWeek: 6,
      weeks: 18,
      startsOn: '2027-01-11',
      rollingIntake: false,
      placesLeft: 4,
      childcare: false,
      placementTest: true,
      ...course,
    },
    ...fields,
  });

export const smallDirectory = (): Pick<Rows, 'location' | 'service' | 'regionalCentre' | 'commune'> => ({
  location: [
    aLocation({
      documentId: 'maison',
      name: 'Maison du toit',
      street: 'Rue du Toit 2',
      movedOn: '2026-03-15',
      movedFrom: 'Rue de l’Échelle 9',
    }),
    aLocation({
      documentId: 'refuge',
      name: 'Refuge des Lilas',
      street: 'Impasse du Secret 7',
      movedOn: '2026-03-15',
      movedFrom: 'Rue du Secret 6',
      latitude: 50.123456,
      longitude: 4.654321,
      transport: 'Derrière la gare du Secret.',
      addressVisibility: 'Cachée',
    }),
    aLocation({
      documentId: 'relais',
      name: 'Relais du Murmure',
      street: 'Rue du Murmure 8',
      movedOn: '2026-03-15',
      movedFrom: 'Rue du Murmure 5',
      latitude: 50.234567,
      longitude: 4.765432,
      addressVisibility: 'Commune seulement',
    }),
  ],
  service: [
    aService({ documentId: 'bail', name: 'Lire un bail', slug: 'lire-un-bail' }),
    aService({
      documentId: 'abri',
      name: 'Un abri pour la nuit',
      slug: 'un-abri-pour-la-nuit',
      places: [{ location: { documentId: 'refuge' }, schedules: [], phones: [], note: null }],
    }),
    aService({
      documentId: 'ecoute',
      name: 'Être écoutée',
      slug: 'etre-ecoutee',
      places: [{ location: { documentId: 'relais' }, schedules: [], phones: [], note: null }],
    }),
    aCourse({ documentId: 'debutant', name: 'Français débutant', slug: 'francais-debutant' }),
    aCourse(
      {
        documentId: 'complet',
        name: 'Français complet',
        slug: 'francais-complet',
        frenchLevels: ['A1', 'B1'],
      },
      { placesLeft: 0, timesOfDay: ['evening'], childcare: true },
    ),
    aCourse(
      {
        documentId: 'passe',
        name: 'Français commencé',
        slug: 'francais-commence',
        frenchLevels: ['B1'],
        cost: 'Payant',
        costDetails: '20 € par an',
      },
      { startsOn: '2026-09-14' },
    ),
    aCourse(
      { documentId: 'tablee', name: 'Parler à table', slug: 'parler-a-table', frenchLevels: ['A2'] },
      { courseType: 'Table de conversation', startsOn: null, rollingIntake: true, placesLeft: null },
    ),
    aCourse(
      { documentId: 'permis', name: 'Le code de la route', slug: 'code-de-la-route' },
      { courseType: 'Autre cours' },
    ),
  ],
  regionalCentre: [
    row({
      documentId: 'centre',
      name: 'Centre d’essai',
      shortName: 'CE',
      slug: 'ce',
      website: 'https://centre.example.org/',
      email: 'bonjour@example.org',
      phone: '+3281000001',
      address: null,
      territory: 'Province de Namur',
      isThisSite: true,
    }),
    row({
      documentId: 'voisin',
      name: 'Centre voisin',
      shortName: 'CV',
      slug: 'cv',
      website: 'https://voisin.example.org/',
      email: null,
      phone: '+3271000001',
      address: null,
      territory: 'Arrondissement de Charleroi',
      isThisSite: false,
    }),
  ],
  commune: [
    row({
      documentId: 'namur',
      name: 'Namur',
      slug: 'namur',
      nisCode: '92094',
      postalCodes: '5000, 5001',
      province: 'Namur',
      regionalCentre: { documentId: 'centre' },
      welcomeOffice: { documentId: 'toit' },
    }),
    row({
      documentId: 'charleroi',
      name: 'Charleroi',
      slug: 'charleroi',
      nisCode: '52011',
      postalCodes: '6000',
      province: 'Hainaut',
      regionalCentre: { documentId: 'voisin' },
      welcomeOffice: null,
    }),
  ],
});
