/** Which column is what: guessed from its name, or said in a small YAML file. */
import { parse } from 'yaml';
import { z } from 'zod';
import { ImportError } from './record.ts';
import { plainWords } from './words.ts';

/** What a column can be, and the names it goes by (compared without accents, case or punctuation). */
export const columns = {
  id: ['id', 'identifiant', 'source id', 'code', 'ref', 'reference', 'uuid'],
  organization: [
    'organisation',
    'organization',
    'organisme',
    'organization name',
    'nom organisation',
    'nom de l organisme',
    'association',
    'structure',
    'operateur',
    'provider',
    'agency',
  ],
  name: [
    'nom',
    'name',
    'service',
    'nom du service',
    'service name',
    'intitule',
    'titre',
    'title',
    'denomination',
    'naam',
    'libelle',
  ],
  acronym: ['sigle', 'acronyme', 'acronym', 'alternate name', 'abreviation'],
  inBrief: ['en bref', 'resume', 'summary', 'in brief', 'short description'],
  description: [
    'description',
    'presentation',
    'missions',
    'mission',
    'activites',
    'objectif',
    'beschrijving',
    'details',
    'remarques',
  ],
  type: ['type', 'type de service', 'service type'],
  themes: [
    'themes',
    'theme',
    'thematique',
    'thematiques',
    'categorie',
    'categories',
    'category',
    'domaine',
    'domaines',
    'secteur',
    'taxonomy',
  ],
  audiences: [
    'public',
    'publics',
    'public cible',
    'audience',
    'audiences',
    'beneficiaires',
    'target group',
    'doelgroep',
    'pour qui',
  ],
  languages: ['langues', 'langue', 'languages', 'language', 'langues parlees', 'talen'],
  hours: [
    'horaires',
    'horaire',
    'heures d ouverture',
    'ouverture',
    'opening hours',
    'hours',
    'openingsuren',
    'schedule',
    'permanences',
    'permanence',
  ],
  phones: [
    'telephone',
    'telephones',
    'tel',
    'gsm',
    'phone',
    'phones',
    'phone number',
    'numero de telephone',
    'numero',
    'telefoon',
    'contact phone',
    'whats app',
    'mobile',
  ],
  email: ['email', 'e mail', 'mail', 'courriel', 'adresse mail', 'adresse electronique', 'contact email'],
  website: ['site', 'site web', 'site internet', 'website', 'url', 'web', 'lien', 'page web', 'website url'],
  address: ['adresse', 'address', 'adresse complete', 'full address', 'lieu', 'localisation', 'adres'],
  street: ['rue', 'street', 'rue et numero', 'address 1', 'adresse 1', 'straat', 'street address'],
  number: ['no', 'n', 'house number', 'num', 'huisnummer'],
  addressLine2: ['boite', 'complement', 'address 2', 'adresse 2', 'complement adresse'],
  postalCode: ['code postal', 'cp', 'postal code', 'postcode', 'zip', 'zipcode', 'zip code'],
  city: ['ville', 'localite', 'city', 'commune', 'municipality', 'gemeente', 'stad', 'town'],
  latitude: ['latitude', 'lat', 'y'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x'],
  cost: ['cout', 'prix', 'tarif', 'cost', 'fees', 'frais', 'gratuit', 'free', 'price'],
  costDetails: ['precisions tarif', 'fees description', 'frais precisions', 'detail du prix', 'cost details'],
  conditions: [
    'conditions',
    'conditions d acces',
    'eligibility',
    'eligibilite',
    'eligibility description',
    'criteres',
  ],
  accessNotes: [
    'acces',
    'inscription',
    'modalites',
    'application process',
    'comment s inscrire',
    'access notes',
  ],
  bookingUrl: ['rendez vous en ligne', 'lien inscription', 'booking url', 'inscription en ligne'],
  frenchLevels: ['niveau', 'niveaux', 'niveau de francais', 'french levels'],
  residenceStatuses: ['statut de sejour', 'statuts de sejour', 'residence statuses'],
  companyNumber: ['bce', 'numero bce', 'numero d entreprise', 'company number', 'tva', 'tax id'],
  legalForm: ['forme juridique', 'statut juridique', 'legal status', 'legal form'],
  transport: ['transport', 'transports', 'bus', 'transportation', 'acces transports'],
  accessibility: ['accessibilite', 'accessibility', 'pmr'],
  minimumAge: ['age minimum', 'age min', 'minimum age'],
  maximumAge: ['age maximum', 'age max', 'maximum age'],
  serviceStatus: ['statut', 'status', 'etat'],
  verifiedOn: [
    'verifie le',
    'date de mise a jour',
    'mise a jour',
    'last modified',
    'date maj',
    'updated',
    'assured date',
    'last verified',
    'derniere mise a jour',
  ],
  sourceUrl: ['lien source', 'source url'],
} as const satisfies Record<string, readonly string[]>;

export type Column = keyof typeof columns;

const column = z.enum(Object.keys(columns) as Column[]);

/** The mapping file: every part is optional. */
const mapping = z.strictObject({
  /** Names the source in the CMS: the same at every import of it. */
  source: z.string().min(1).max(80).optional(),
  /** What one line is: an organisation, or a service of one. */
  each: z.enum(['organization', 'service']).optional(),
  /** Our name: their column, or several that are joined. */
  columns: z.partialRecord(column, z.union([z.string(), z.array(z.string()).min(1)])).default({}),
  /** What is said of every line that does not say it. */
  defaults: z.partialRecord(column, z.union([z.string(), z.number(), z.array(z.string())])).default({}),
  /** Columns to leave alone although their name looks like one of ours. */
  ignore: z.array(z.string()).default([]),
});

export type Mapping = z.output<typeof mapping>;

export const noMapping: Mapping = { columns: {}, defaults: {}, ignore: [] };

/** Reads a mapping file, or says what is wrong with it. */
export function parseMapping(yaml: string, file: string): Mapping {
  const parsed = mapping.safeParse(parse(yaml) ?? {});
  if (parsed.success) return parsed.data;
  throw new ImportError(
    `${file} is no mapping:\n${z.prettifyError(parsed.error)}\nColumns that can be mapped: ${Object.keys(columns).join(', ')}.`,
  );
}

/** Their headers by our column. A mapped header is only what the mapping says; the first header that fits wins. */
export function matchColumns(headers: string[], { columns: said, ignore }: Mapping): Map<Column, string[]> {
  const matched = new Map<Column, string[]>();
  const taken = new Set(ignore.map(plainWords));
  for (const [name, theirs] of Object.entries(said) as [Column, string | string[]][]) {
    const wanted = [theirs].flat();
    const missing = wanted.filter(
      (each) => !headers.some((header) => plainWords(header) === plainWords(each)),
    );
    if (missing.length > 0) {
      throw new ImportError(
        `The mapping of "${name}" names ${missing.map((each) => `"${each}"`).join(', ')}, which the file does not have. It has: ${headers.join(', ')}.`,
      );
    }
    matched.set(
      name,
      headers.filter((header) => wanted.some((each) => plainWords(each) === plainWords(header))),
    );
    for (const each of wanted) taken.add(plainWords(each));
  }
  for (const [name, names] of Object.entries(columns) as [Column, readonly string[]][]) {
    if (matched.has(name)) continue;
    const isSeveral = name === 'phones' || name === 'description';
    const found = names
      .map((each) => headers.find((header) => plainWords(header) === each && !taken.has(each)))
      .filter((header) => header !== undefined);
    const kept = isSeveral ? found : found.slice(0, 1);
    if (kept.length > 0) matched.set(name, kept);
    for (const each of kept) taken.add(plainWords(each));
  }
  return matched;
}
