/**
 * Closed lists of the directory, each value with its French label. Names follow Open Referral HSDS 3 where it has one,
 * and data.inclusion's vocabulary (https://www.data.inclusion.gouv.fr) elsewhere, so that exports are derived.
 */
import { languages } from './languages.ts';

export const weekdays = {
  MO: 'lundi',
  TU: 'mardi',
  WE: 'mercredi',
  TH: 'jeudi',
  FR: 'vendredi',
  SA: 'samedi',
  SU: 'dimanche',
} as const;

/** Which of a month's Mondays, Tuesdays…: « le 2e mardi du mois ». */
export const weeksOfMonth = {
  first: '1er du mois',
  second: '2e du mois',
  third: '3e du mois',
  fourth: '4e du mois',
  fifth: '5e du mois',
  last: 'Dernier du mois',
} as const;

export const serviceTypes = {
  support: 'Accompagnement',
  helpDesk: 'Permanence',
  information: 'Information',
  course: 'Cours ou formation',
  workshop: 'Atelier',
  financialAid: 'Aide financière',
  materialAid: 'Aide matérielle',
  interpreting: 'Interprétariat',
  housing: 'Hébergement',
} as const;

export const audiences = {
  everyone: 'Tout le monde',
  adults: 'Adultes',
  youth: 'Jeunes',
  children: 'Enfants',
  families: 'Familles',
  women: 'Femmes',
  elderly: 'Personnes âgées',
  disabled: 'Personnes en situation de handicap',
  lgbtqi: 'Personnes LGBTQI+',
  jobseekers: 'Personnes qui cherchent un emploi',
  students: 'Étudiantes et étudiants',
  homeless: 'Personnes sans abri',
  violenceVictims: 'Victimes de violences',
  professionals: 'Professionnelles et professionnels',
} as const;

/** How strictly the audience is meant. */
export const admissions = {
  unconditional: 'Accueil inconditionnel',
  preferential: 'Public prioritaire',
  exclusive: 'Public exclusif',
} as const;

export const residenceStatuses = {
  newcomer: 'Primo-arrivantes et primo-arrivants',
  asylumSeeker: 'Demande de protection internationale en cours',
  refugee: 'Statut de réfugié',
  subsidiaryProtection: 'Protection subsidiaire',
  temporaryProtection: 'Protection temporaire',
  unaccompaniedMinor: 'Mineures et mineurs non accompagnés (MENA)',
  undocumented: 'Sans titre de séjour',
  familyReunification: 'Regroupement familial',
  inTransit: 'En transit',
  euCitizen: 'Citoyenneté de l’Union européenne',
  belgianForeignOrigin: 'Nationalité belge, origine étrangère',
} as const;

/** `alpha`: learning to read and write; the others are the CEFR's (https://www.coe.int/lang-cefr). */
export const frenchLevels = {
  alpha: 'Alphabétisation',
  A1: 'A1',
  A2: 'A2',
  B1: 'B1',
  B2: 'B2',
  C1: 'C1',
  C2: 'C2',
} as const;

export const accessModes = {
  walkIn: 'Se présenter',
  phone: 'Téléphoner',
  email: 'Envoyer un courriel',
  online: 'S’inscrire en ligne',
} as const;

/** Who may ask for the service. */
export const accessBy = {
  users: 'La personne elle-même',
  professionals: 'Une ou un professionnel',
} as const;

export const receptionModes = {
  onSite: 'Sur place',
  remote: 'À distance',
  homeVisit: 'À domicile',
  outreach: 'Itinérant',
} as const;

export const costs = { free: 'Gratuit', paid: 'Payant' } as const;

export const serviceStatuses = {
  active: 'En activité',
  inactive: 'En pause',
  temporarilyClosed: 'Fermé temporairement',
  defunct: 'N’existe plus',
} as const;

export const waitingTimes = {
  low: 'Courte',
  medium: 'Moyenne',
  saturated: 'Complet, longue attente',
} as const;

/** Who sees it on the site; what is for professionals is in no public list, feed or export. */
export const visibilities = {
  public: 'Tout le monde',
  professionals: 'Professionnelles et professionnels',
} as const;

export const verificationMethods = {
  phone: 'Par téléphone',
  visit: 'Sur place',
  email: 'Par courriel',
  partner: 'Par l’organisme lui-même',
  web: 'Sur son site internet',
} as const;

export const addressVisibilities = {
  full: 'Adresse complète',
  commune: 'Commune seulement',
  hidden: 'Cachée',
} as const;

export const locationTypes = {
  physical: 'Lieu où l’on se rend',
  postal: 'Adresse postale seulement',
  virtual: 'En ligne ou par téléphone',
} as const;

/** How far the coordinates can be trusted. */
export const coordinatePrecisions = {
  exact: 'La porte',
  street: 'La rue',
  commune: 'La commune',
} as const;

export const accessibilityFeatures = {
  stepFree: 'Entrée de plain-pied',
  lift: 'Ascenseur',
  adaptedToilet: 'Toilettes adaptées',
  reservedParking: 'Parking réservé',
  inductionLoop: 'Boucle magnétique',
  assistanceDogs: 'Chiens d’assistance admis',
  signLanguage: 'Accueil en langue des signes',
} as const;

export const phoneTypes = {
  landline: 'Fixe',
  mobile: 'GSM',
  whatsapp: 'WhatsApp',
  freephone: 'Numéro gratuit',
} as const;

export const closureKinds = {
  closure: 'Fermé',
  hours: 'Autres heures',
  message: 'Message',
} as const;

/** What happens on public holidays, or during school holidays. */
export const holidayRules = { open: 'Ouvert', closed: 'Fermé', unknown: 'À vérifier' } as const;

export const courseTypes = {
  literacy: 'Alphabétisation',
  frenchAsForeignLanguage: 'Français langue étrangère (FLE)',
  basicSkills: 'Remise à niveau',
  conversation: 'Table de conversation',
  other: 'Autre cours',
} as const;

export const timesOfDay = { day: 'En journée', evening: 'En soirée', weekend: 'Le week-end' } as const;

/** Whom a work of the library is made for. */
export const readers = {
  newcomers: 'Personnes nouvelles en Belgique',
  professionals: 'Professionnelles et professionnels',
  trainers: 'Formatrices et formateurs',
  volunteers: 'Bénévoles',
  authorities: 'Communes et institutions',
} as const;

/** The lists several values are chosen from, by the name an attribute's `list` option gives (directory/choices.ts). */
export const lists = {
  weekdays,
  weeksOfMonth,
  audiences,
  residenceStatuses,
  frenchLevels,
  accessModes,
  accessBy,
  receptionModes,
  accessibilityFeatures,
  timesOfDay,
  readers,
  languages,
} as const;

export type ListName = keyof typeof lists;

export type Value<Name extends ListName> = keyof (typeof lists)[Name] & string;

export type Weekday = keyof typeof weekdays;
export type WeekOfMonth = keyof typeof weeksOfMonth;
export type ServiceType = keyof typeof serviceTypes;
export type Audience = keyof typeof audiences;
export type Admission = keyof typeof admissions;
export type ResidenceStatus = keyof typeof residenceStatuses;
export type FrenchLevel = keyof typeof frenchLevels;
export type AccessMode = keyof typeof accessModes;
export type AccessBy = keyof typeof accessBy;
export type ReceptionMode = keyof typeof receptionModes;
export type Cost = keyof typeof costs;
export type ServiceStatus = keyof typeof serviceStatuses;
export type WaitingTime = keyof typeof waitingTimes;
export type Visibility = keyof typeof visibilities;
export type VerificationMethod = keyof typeof verificationMethods;
export type AddressVisibility = keyof typeof addressVisibilities;
export type LocationType = keyof typeof locationTypes;
export type CoordinatePrecision = keyof typeof coordinatePrecisions;
export type AccessibilityFeature = keyof typeof accessibilityFeatures;
export type PhoneType = keyof typeof phoneTypes;
export type ClosureKind = keyof typeof closureKinds;
export type HolidayRule = keyof typeof holidayRules;
export type CourseType = keyof typeof courseTypes;
export type TimeOfDay = keyof typeof timesOfDay;
export type Reader = keyof typeof readers;
export type { LanguageCode } from './languages.ts';
