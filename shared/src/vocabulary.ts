/**
 * Closed lists. Code and open data use the English value; Strapi stores the French label, because its admin
 * shows an enumeration exactly as it is stored and editors read French.
 */
import { z } from 'zod';

type Labels = Record<string, string>;

/** The attribute's Zod schema: French label in, English value out. */
export function oneOf<const List extends Labels>(list: List) {
  const values = new Map(Object.entries(list).map(([value, label]) => [label, value as keyof List & string]));
  return z.enum(Object.values(list)).transform((label) => values.get(label)!);
}

/** What a page is for, beyond its own text: which list or tool follows it. */
export const pageLayouts = {
  standard: 'Page',
  section: 'Page de rubrique',
  home: 'Accueil',
  themes: 'Liste des thématiques',
  news: 'Liste des actus',
  agenda: 'Agenda',
  publications: 'Outils et publications',
  directory: 'Répertoire',
  courses: 'Cours de français',
  findCentre: 'Trouver mon centre',
  handout: 'Ma liste à imprimer',
  search: 'Recherche',
  siteMap: 'Plan du site',
  figures: 'Chiffres',
  glossary: 'Glossaire',
  accessibility: 'Accessibilité',
  subscribe: 'Abonnements',
  openData: 'Données ouvertes',
  contact: 'Contact',
} as const satisfies Labels;

export type PageLayout = keyof typeof pageLayouts;

export const articleKinds = {
  news: 'Actu',
  callForProjects: 'Appel à projets',
  training: 'Formation',
  job: 'Emploi',
  publication: 'Publication',
} as const satisfies Labels;

export type ArticleKind = keyof typeof articleKinds;

export const callOutKinds = {
  goodToKnow: 'Bon à savoir',
  obligation: 'Obligation',
  exception: 'Exception',
  sanction: 'Sanction',
} as const satisfies Labels;

export type CallOutKind = keyof typeof callOutKinds;

/** The legal forms met in the sector (HSDS `legal_status`). */
export const legalForms = {
  nonProfit: 'ASBL',
  socialWelfareCentre: 'CPAS',
  municipality: 'Commune',
  province: 'Province',
  school: 'École',
  union: 'Syndicat',
  healthInsuranceFund: 'Mutualité',
  publicService: 'Service public',
  collective: 'Collectif',
} as const satisfies Labels;

export type LegalForm = keyof typeof legalForms;

/** The drawing a theme is recognised by. */
export const themeIcons = {
  shield: 'Bouclier',
  people: 'Personnes',
  mosaic: 'Mosaïque',
  book: 'Livre ouvert',
  dialogue: 'Dialogue',
  house: 'Maison',
  megaphone: 'Porte-voix',
  child: 'Enfant',
  path: 'Chemin',
  globe: 'Globe',
  bus: 'Bus',
  papers: 'Papiers',
  heart: 'Cœur',
  scales: 'Balance',
  hand: 'Main tendue',
  briefcase: 'Travail',
  school: 'École',
  bridge: 'Pont',
} as const satisfies Labels;

export type ThemeIcon = keyof typeof themeIcons;

/** The colour a theme is recognised by; the site has a light and a dark shade of each. */
export const themeColours = {
  river: 'Rivière',
  brick: 'Brique',
  plum: 'Prune',
  honey: 'Miel',
  sky: 'Ciel',
  moss: 'Mousse',
} as const satisfies Labels;

export type ThemeColour = keyof typeof themeColours;

/** How a figure is drawn. */
export const chartKinds = {
  bars: 'Barres',
  lines: 'Courbes',
  shares: 'Parts d’un tout',
} as const satisfies Labels;

export type ChartKind = keyof typeof chartKinds;

/** Where a decision tree can end. */
export const outcomeKinds = {
  obliged: 'Obligation',
  exempt: 'Dispense',
  free: 'Facultatif',
  unsure: 'À vérifier ensemble',
} as const satisfies Labels;

export type OutcomeKind = keyof typeof outcomeKinds;

/** Whether an official text still says what pages say it says (ELI `in_force`, https://eur-lex.europa.eu/eli-register). */
export const legalForces = {
  inForce: 'En vigueur',
  modified: 'Modifié',
  repealed: 'Abrogé',
} as const satisfies Labels;

export type LegalForce = keyof typeof legalForces;

export const alertKinds = { info: 'Information', urgent: 'Urgence' } as const satisfies Labels;

export type AlertKind = keyof typeof alertKinds;

export const eventKinds = {
  meeting: 'Rencontre',
  informationSession: 'Séance d’information',
  training: 'Formation',
  frenchCourse: 'Cours de français',
  workshop: 'Atelier',
  conference: 'Conférence',
  celebration: 'Fête',
  exhibition: 'Exposition',
} as const satisfies Labels;

export type EventKind = keyof typeof eventKinds;

/** schema.org `EventStatusType`, and the one people ask about first. */
export const eventStatuses = {
  scheduled: 'Prévu',
  full: 'Complet',
  postponed: 'Reporté',
  cancelled: 'Annulé',
} as const satisfies Labels;

export type EventStatus = keyof typeof eventStatuses;

export const recurrenceFrequencies = {
  weekly: 'Chaque semaine',
  fortnightly: 'Toutes les deux semaines',
  /** The second Tuesday stays the second Tuesday. */
  monthlyByWeekday: 'Chaque mois, le même jour de la semaine',
  /** The 15th stays the 15th; a month without that day has none. */
  monthlyByDate: 'Chaque mois, à la même date',
} as const satisfies Labels;

export type RecurrenceFrequency = keyof typeof recurrenceFrequencies;

export const resourceKinds = {
  brochure: 'Brochure',
  guide: 'Guide',
  teachingTool: 'Outil pédagogique',
  study: 'Étude',
  report: 'Rapport',
  video: 'Vidéo',
  poster: 'Affiche',
  game: 'Jeu',
  exhibition: 'Exposition à emprunter',
} as const satisfies Labels;

export type ResourceKind = keyof typeof resourceKinds;
