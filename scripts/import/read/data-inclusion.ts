/** data.inclusion v1 JSON (https://www.data.inclusion.gouv.fr): structures, services, or an object with both. */
import { ImportError, textOf, type SourceRecord } from '../record.ts';

type Entity = Record<string, unknown>;

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const entitiesIn = (json: unknown): Entity[] => {
  if (Array.isArray(json)) return json.filter(isEntity);
  if (!isEntity(json)) return [];
  const lists = [json.structures, json.services, json.items].filter(Array.isArray).flat();
  return lists.filter(isEntity);
};

/** Whether JSON is data.inclusion's: nobody else says `nom` and `date_maj`. */
export const isDataInclusion = (json: unknown) =>
  entitiesIn(json).some((each) => 'nom' in each && ('date_maj' in each || 'structure_id' in each));

const placeFields = (entity: Entity) => ({
  street: entity.adresse,
  addressLine2: entity.complement_adresse,
  postalCode: entity.code_postal,
  city: entity.commune,
  latitude: entity.latitude,
  longitude: entity.longitude,
});

export function readDataInclusion(json: unknown): SourceRecord[] {
  return entitiesIn(json).flatMap((entity, index): SourceRecord[] => {
    const where = `entry ${index + 1}`;
    const sourceId = textOf(entity.id);
    if (sourceId === undefined)
      throw new ImportError(`${where} has no id. Every data.inclusion record needs one: ask the source.`);
    const {
      nom: name,
      description,
      courriel: email,
      telephone: phones,
      date_maj: verifiedOn,
      lien_source: sourceUrl,
    } = entity;
    const fields = { name, description, email, phones, verifiedOn, sourceUrl };
    const organization = textOf(entity.structure_id);
    const owner = organization ?? sourceId;
    const hasPlace = textOf(entity.adresse) !== undefined || textOf(entity.commune) !== undefined;
    const place: SourceRecord[] = hasPlace
      ? [
          {
            type: 'location',
            sourceId: `l-${sourceId}`,
            where,
            organization: owner,
            fields: { ...placeFields(entity), ...(!organization && { hours: entity.horaires_accueil }) },
          },
        ]
      : [];
    if (organization === undefined) {
      const networks = Array.isArray(entity.reseaux_porteurs)
        ? entity.reseaux_porteurs.join(', ')
        : undefined;
      return [
        { type: 'organization', sourceId, where, fields: { ...fields, website: entity.site_web, networks } },
        ...place,
      ];
    }
    const hours = entity.horaires_accueil;
    const service: SourceRecord = {
      type: 'service',
      sourceId,
      where,
      organization,
      places: hasPlace ? [{ location: `l-${sourceId}`, hours }] : [],
      fields: {
        ...fields,
        ...(!hasPlace && { hours }),
        type: entity.type,
        themes: entity.thematiques,
        audiences: entity.publics,
        audiencesNotes: entity.publics_precisions,
        cost: entity.frais,
        costDetails: entity.frais_precisions,
        accessModes: entity.modes_mobilisation,
        accessBy: entity.mobilisable_par,
        accessNotes: entity.mobilisation_precisions,
        bookingUrl: entity.lien_mobilisation,
        receptionModes: entity.modes_accueil,
        conditions: entity.conditions_acces,
      },
    };
    return [...place, service];
  });
}
