/**
 * HSDS 3 JSON (https://docs.openreferral.org): a page of services or organisations, a list, one alone, or an object
 * with a list of each. What is nested is found wherever it is; the first full telling of an entity is kept.
 */
import { ImportError, textOf, valuesOf, type SourceRecord } from '../record.ts';

type Entity = Record<string, unknown>;

const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): Entity[] => (Array.isArray(value) ? value.filter(isEntity) : []);
const words = (value: unknown, attribute: string) =>
  list(value)
    .map((each) => textOf(each[attribute]))
    .filter((each) => each !== undefined);

/** Whether JSON looks like HSDS at all. */
export function isHsds(json: unknown): boolean {
  if (Array.isArray(json))
    return (
      json.length > 0 &&
      json.every((each) => isEntity(each) && 'id' in each && 'name' in each && !('nom' in each))
    );
  return (
    isEntity(json) &&
    ('contents' in json ||
      'services' in json ||
      'organizations' in json ||
      'service_at_locations' in json ||
      ('id' in json && 'name' in json))
  );
}

const phonesOf = (entity: Entity) =>
  [...list(entity.phones), ...list(entity.contacts).flatMap(({ phones }) => list(phones))]
    .map(({ number, extension }) =>
      [textOf(number)?.replaceAll('"', ''), textOf(extension) && `ext. ${textOf(extension)}`]
        .filter(Boolean)
        .join(' '),
    )
    .join('\n');

const firstEmail = (entity: Entity) => textOf(entity.email) ?? words(entity.contacts, 'email')[0];

/** `freq`, `byday`, `opens_at` as text the hours' reader knows (OpenStreetMap's way); what cannot be said so, as words. */
export function hoursOf(entity: Entity): string | undefined {
  const rows = list(entity.schedules).map((row) => {
    const days = valuesOf(row.byday ?? row.bydays);
    const [opens, closes] = [row.opens_at, row.closes_at].map((time) => textOf(time)?.slice(0, 5));
    if (days.length === 0 || !opens || !closes) return textOf(row.description) ?? textOf(row.notes) ?? '';
    const osm = days.map((day) => {
      const [, nth, name = ''] = /^([+-]?\d)?(\w{2})$/.exec(day) ?? [];
      return `${name[0] ?? ''}${(name[1] ?? '').toLowerCase()}${nth ? `[${Number(nth)}]` : ''}`;
    });
    return `${osm.join(',')} ${opens}-${closes}`;
  });
  return rows.filter(Boolean).join('; ') || undefined;
}

/** Gathers what nested objects repeat. */
class Gathered {
  readonly records = new Map<string, SourceRecord>();

  #keep(record: SourceRecord) {
    const key = `${record.type} ${record.sourceId}`;
    const known = this.records.get(key);
    if (!known) this.records.set(key, record);
    else {
      for (const [name, value] of Object.entries(record.fields)) known.fields[name] ??= value;
      known.organization ??= record.organization;
      known.places = [
        ...(known.places ?? []),
        ...(record.places ?? []).filter(
          ({ location }) => !known.places?.some((place) => place.location === location),
        ),
      ];
    }
  }

  organization(entity: Entity, where: string): string | undefined {
    const sourceId = textOf(entity.id);
    if (sourceId === undefined) return undefined;
    const {
      name,
      description,
      website,
      alternate_name: acronym,
      legal_status: legalForm,
      tax_id: companyNumber,
    } = entity;
    this.#keep({
      type: 'organization',
      sourceId,
      where,
      fields: {
        name,
        description,
        acronym,
        legalForm,
        companyNumber,
        website: website ?? entity.url,
        email: firstEmail(entity),
        phones: phonesOf(entity) || undefined,
        themes: taxonomyOf(entity),
        verifiedOn: entity.last_modified,
      },
    });
    for (const [index, place] of list(entity.locations).entries())
      this.location(place, `${where}.locations[${index}]`, sourceId);
    for (const [index, service] of list(entity.services).entries())
      this.service(service, `${where}.services[${index}]`, sourceId);
    return sourceId;
  }

  location(entity: Entity, where: string, organization?: string): string | undefined {
    const sourceId = textOf(entity.id);
    if (sourceId === undefined) return undefined;
    const addresses = list(entity.addresses);
    const address =
      addresses.find(({ address_type: type }) => type === 'physical') ??
      addresses[0] ??
      list(entity.physical_addresses)[0] ??
      {};
    this.#keep({
      type: 'location',
      sourceId,
      where,
      organization: textOf(entity.organization_id) ?? organization,
      fields: {
        name: entity.name,
        locationType: entity.location_type,
        street: address.address_1,
        addressLine2: address.address_2,
        postalCode: address.postal_code,
        city: address.city,
        latitude: entity.latitude,
        longitude: entity.longitude,
        transport: entity.transportation,
        accessibility: words(entity.accessibility, 'description').join(' ') || undefined,
        phones: phonesOf(entity) || undefined,
        hours: hoursOf(entity),
      },
    });
    return sourceId;
  }

  service(entity: Entity, where: string, organization?: string): void {
    const sourceId = textOf(entity.id);
    if (sourceId === undefined)
      throw new ImportError(`${where} has no id. Every HSDS entity needs one: ask the source.`);
    const owner = isEntity(entity.organization)
      ? this.organization(entity.organization, `${where}.organization`)
      : (textOf(entity.organization_id) ?? organization);
    const places = list(entity.service_at_locations).flatMap((each, index) => {
      const nested = isEntity(each.location)
        ? this.location(each.location, `${where}.service_at_locations[${index}].location`, owner)
        : textOf(each.location_id);
      return nested ? [{ location: nested, hours: hoursOf(each), phones: phonesOf(each) || undefined }] : [];
    });
    const { name, description, alert, fees_description: feesDescription, fees } = entity;
    this.#keep({
      type: 'service',
      sourceId,
      where,
      organization: owner,
      places,
      fields: {
        name,
        description,
        alert,
        website: entity.url,
        email: firstEmail(entity),
        phones: phonesOf(entity) || undefined,
        hours: hoursOf(entity),
        serviceStatus: entity.status,
        cost: list(entity.cost_options).length > 0 ? 'paid' : (fees ?? feesDescription),
        costDetails: feesDescription ?? fees,
        conditions: entity.eligibility_description,
        accessNotes: entity.application_process,
        minimumAge: entity.minimum_age,
        maximumAge: entity.maximum_age,
        languages: list(entity.languages).map((each) => textOf(each.code) ?? textOf(each.name) ?? ''),
        themes: taxonomyOf(entity),
        verifiedOn: entity.assured_date ?? entity.last_modified,
      },
    });
  }
}

/** The terms an entity is classified by, whatever their taxonomy. */
const taxonomyOf = (entity: Entity) =>
  list(entity.attributes).flatMap((each) => {
    const term = isEntity(each.taxonomy_term)
      ? (textOf(each.taxonomy_term.name) ?? textOf(each.taxonomy_term.term))
      : undefined;
    return [term ?? textOf(each.label) ?? textOf(each.value)].filter((word) => word !== undefined);
  });

/** What one entity is: only services belong to an organisation, only organisations have services or a website. */
const isOrganization = (entity: Entity) =>
  !('organization' in entity) &&
  !('organization_id' in entity) &&
  !('status' in entity) &&
  !('service_at_locations' in entity);

export function readHsds(json: unknown): SourceRecord[] {
  const gathered = new Gathered();
  const tell = (entities: Entity[], place: string) => {
    for (const [index, entity] of entities.entries()) {
      const where = `${place}[${index}]`;
      if (isOrganization(entity)) gathered.organization(entity, where);
      else gathered.service(entity, where);
    }
  };
  if (Array.isArray(json)) tell(list(json), '');
  else if (isEntity(json)) {
    if ('contents' in json) tell(list(json.contents), 'contents');
    else if ('id' in json) tell([json], '');
    else {
      for (const [index, each] of list(json.organizations).entries())
        gathered.organization(each, `organizations[${index}]`);
      for (const [index, each] of list(json.locations).entries())
        gathered.location(each, `locations[${index}]`);
      for (const [index, each] of list(json.services).entries()) gathered.service(each, `services[${index}]`);
    }
  }
  return [...gathered.records.values()];
}
