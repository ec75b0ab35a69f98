/**
 * The directory in the vocabulary of data.inclusion v1 (https://github.com/gip-inclusion/data-inclusion-schema). Its
 * postcodes and commune codes are French, five digits: Belgian ones are told in the address and left out there.
 */
import { addressLine } from '../lib/address.ts';
import { plainText } from '../lib/markdown.ts';
import type { OpenDirectory, OpenService } from './directory.ts';
import { said } from './hsds.ts';
import { uuidOf } from './identifiers.ts';
import { hoursOf } from './tables.ts';

const types = {
  support: 'accompagnement',
  helpDesk: 'accompagnement',
  information: 'information',
  course: 'formation',
  workshop: 'atelier',
  financialAid: 'aide-financiere',
  materialAid: 'aide-materielle',
  interpreting: 'accompagnement',
  housing: 'accompagnement',
} as const;
const publics: Partial<Record<OpenService['service']['audiences'][number], string>> = {
  everyone: 'tous-publics',
  youth: 'jeunes',
  families: 'familles',
  women: 'femmes',
  elderly: 'seniors',
  disabled: 'personnes-en-situation-de-handicap',
  jobseekers: 'demandeurs-emploi',
  students: 'etudiants',
  homeless: 'personnes-en-situation-durgence',
};
const modes = {
  walkIn: 'se-presenter',
  phone: 'telephoner',
  email: 'envoyer-un-courriel',
  online: 'utiliser-lien-mobilisation',
} as const;
const reception = {
  onSite: 'en-presentiel',
  remote: 'a-distance',
  homeVisit: 'en-presentiel',
  outreach: 'en-presentiel',
} as const;
/** The themes of the demonstration and their nearest French ones; others have none. */
const themes: Record<string, string> = {
  logement: 'logement-hebergement',
  sante: 'sante',
  'fle-alpha-ran': 'apprendre-francais',
  mobilite: 'mobilite',
  sociojuridique: 'acces-aux-droits-et-citoyennete',
  citoyennete: 'acces-aux-droits-et-citoyennete',
  asile: 'acces-aux-droits-et-citoyennete--demandeurs-dasile-et-naturalisation',
};

const unique = (values: (string | undefined)[]) => {
  const kept = [...new Set(values.filter((value) => value !== undefined))];
  return kept.length > 0 ? kept : undefined;
};
const title = (name: string) => name.slice(0, 150).replace(/\.+$/, '');
const day = (updatedAt: Date) => updatedAt.toISOString().slice(0, 10);

export const dataInclusion = (
  { services, organizations }: OpenDirectory,
  { source, siteUrl }: { source: string; siteUrl: string },
) => ({
  structures: organizations.map((organization) =>
    said({
      source,
      id: uuidOf('organization', organization.documentId),
      nom: title(organization.name),
      description: plainText(organization.description).slice(0, 10_000),
      date_maj: day(organization.updatedAt),
      lien_source: new URL(organization.path, siteUrl).href,
      courriel: organization.email,
      site_web: organization.website,
      telephone: organization.phones[0]?.number,
    }),
  ),
  services: services.map((open) => {
    const { service, organization, places } = open;
    const place = places[0]?.location;
    const exiles = service.residenceStatuses.length > 0 ? 'personnes-exilees' : undefined;
    const isEveryone = service.audiences.includes('everyone') && !exiles;
    return said({
      source,
      id: uuidOf('service', service.documentId),
      structure_id: uuidOf('organization', organization.documentId),
      nom: title(service.name),
      description: plainText(service.description).slice(0, 10_000),
      date_maj: day(service.updatedAt),
      lien_source: new URL(service.path, siteUrl).href,
      type: types[service.type],
      thematiques: unique(open.themes.map(({ slug }) => themes[slug])),
      publics: isEveryone
        ? ['tous-publics']
        : unique([
            ...service.audiences.filter((each) => each !== 'everyone').map((each) => publics[each]),
            exiles,
          ]),
      frais: service.cost === 'free' ? 'gratuit' : service.cost === 'paid' ? 'payant' : undefined,
      frais_precisions: service.costDetails,
      modes_accueil: unique(service.receptionModes.map((mode) => reception[mode])),
      modes_mobilisation: unique(service.accessModes.map((mode) => modes[mode])),
      mobilisable_par: unique(
        service.accessBy.length > 0
          ? service.accessBy.map((by) => ({ users: 'usagers', professionals: 'professionnels' })[by])
          : ['usagers'],
      ),
      mobilisation_precisions: service.accessNotes,
      lien_mobilisation: service.bookingUrl,
      conditions_acces: service.conditions,
      courriel: service.email,
      telephone: service.phones[0]?.number,
      horaires_accueil: hoursOf(open) || undefined,
      adresse: place?.street && addressLine(place),
      commune: place?.city,
      latitude: place?.latitude,
      longitude: place?.longitude,
      volume_horaire_hebdomadaire: service.course?.hoursPerWeek,
      nombre_semaines: service.course?.weeks,
    });
  }),
});
