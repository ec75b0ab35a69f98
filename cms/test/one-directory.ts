/** A service at a place, in a commune of a regional centre: everything the directory's contract can meet. */
import type { RunningStrapi } from './running-strapi.ts';
import { write } from './one-of-each.ts';

/** Writes Namur and its regional centre; answers the commune's documentId. */
export async function writeCommune(cms: RunningStrapi): Promise<string> {
  const regionalCentre = await write(cms, 'regional-centres', {
    name: 'Centre d’action interculturelle',
    shortName: 'CAI',
    slug: 'cai',
    website: 'https://example.org/',
    email: 'info@example.org',
    phone: '+3281713518',
    address: { street: 'Rue Docteur Haibe 2', postalCode: '5002', city: 'Saint-Servais' },
    territory: 'Province de Namur',
    isThisSite: true,
  });
  return write(cms, 'communes', {
    name: 'Namur',
    slug: 'namur',
    nisCode: '92094',
    postalCodes: '5000, 5001',
    province: 'Namur',
    regionalCentre,
  });
}

const schedules = [
  { days: ['MO', 'TH'], opensAt: '09:00:00.000', closesAt: '12:30:00.000' },
  {
    days: ['TU'],
    weekOfMonth: ['second'],
    opensAt: '13:00:00.000',
    closesAt: '16:00:00.000',
    byAppointment: true,
  },
];
const closures = [
  { from: '2026-12-24', until: '2027-01-02', kind: 'Fermé', text: 'Congés.' },
  { from: '2027-02-15', until: '2027-02-19', kind: 'Autres heures', schedules: schedules.slice(0, 1) },
];

/** Writes a location and a service there; answers their documentIds. */
export async function writeDirectory(
  cms: RunningStrapi,
  known: { organization: string; theme: string; picture: number; commune: string },
): Promise<{ location: string; service: string }> {
  const { organization, theme, picture, commune } = known;
  const location = await write(cms, 'locations', {
    name: 'Siège',
    organization,
    locationType: 'Lieu où l’on se rend',
    street: 'Rue de l’Essai 1',
    addressLine2: '2e étage',
    postalCode: '5000',
    city: 'Namur',
    commune,
    movedOn: '2026-03-01',
    movedFrom: 'Rue d’Avant 2, 5000 Namur',
    latitude: 50.4669,
    longitude: 4.8675,
    coordinatePrecision: 'La rue',
    addressVisibility: 'Adresse complète',
    transport: 'Bus 4.',
    accessibility: ['stepFree', 'lift'],
    phones: [{ number: '+3281000001' }],
    schedules,
    closures,
    photo: picture,
    demonstration: true,
  });
  const service = await write(cms, 'services', {
    organization,
    name: 'Cours de français',
    slug: 'cours-de-francais',
    inBrief: 'Apprendre le français.',
    description: 'Deux fois par semaine.',
    type: 'Cours ou formation',
    themes: [theme],
    audiences: ['adults', 'women'],
    admission: 'Public prioritaire',
    residenceStatuses: ['newcomer'],
    minimumAge: 18,
    frenchLevels: ['A1', 'A2'],
    serviceStatus: 'En activité',
    alert: { text: 'Fermé cette semaine.', until: '2026-12-31' },
    accessModes: ['phone', 'walkIn'],
    bookingUrl: 'https://example.org/inscription',
    receptionModes: ['onSite'],
    requiredDocuments: [{ document: 'Carte d’identité' }],
    cost: 'Payant',
    costDetails: '5 € par mois.',
    waiting: 'Courte',
    languages: [{ code: 'Français' }, { code: 'Arabe', note: 'le mardi', interpreter: true }],
    serviceAreas: [commune],
    places: [{ location, schedules, phones: [{ number: '+3281000002' }], note: '2e étage.' }],
    closures,
    course: { courseType: 'Français langue étrangère (FLE)', timesOfDay: ['day'], hoursPerWeek: 6 },
    verification: { date: '2026-11-01', method: 'Sur place' },
    visibility: 'Tout le monde',
    demonstration: true,
  });
  return { location, service };
}
