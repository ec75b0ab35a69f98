/** The services of a list as one file the browser reads: columns, so that five thousand of them stay small. */
import type { Hours } from '../hours/rules.ts';

/** What services are chosen by, in the order they are offered. */
export const facets = [
  'theme',
  'commune',
  'audience',
  'residenceStatus',
  'language',
  'frenchLevel',
  'cost',
  'accessibility',
  'receptionMode',
  'timeOfDay',
] as const;

export type Facet = (typeof facets)[number];

/** A place on the map. One whose address is not public has no point (shared/src/content/location.ts). */
export interface ListedPlace {
  /** Latitude and longitude in degrees (WGS 84). */
  point: [number, number];
  street: string;
  /** Postal code and name. */
  town: string;
}

/** A service as lists show it. What may not be public is not in it (shared/src/content/location.ts). */
export interface ListedService {
  /** Its `documentId`. */
  id: string;
  name: string;
  path: string;
  organization: string;
  inBrief?: string | undefined;
  street?: string | undefined;
  /** Postal code and name. */
  town?: string | undefined;
  /** Every place of it that may be shown on a map. */
  places: ListedPlace[];
  /** E.164. */
  phone?: string | undefined;
  /** Of each of its places. */
  hours: Hours[];
  /** The same in words (hours/week-table.ts, `hoursLine`), for paper. */
  hoursText?: string | undefined;
  /** First days, `YYYY-MM-DD`, on which it should be checked again and on which it leaves the lists. */
  due?: string | undefined;
  stale?: string | undefined;
  /** What it has of each facet, by key. */
  has: Partial<Record<Facet, string[]>>;
}

/** One thing services are chosen by, in the language of the page. */
export interface FacetValue {
  facet: Facet;
  /** What addresses say: a slug, or a value of the contract. */
  key: string;
  label: string;
}

export interface Catalogue {
  values: FacetValue[];
  /** Each different one once. */
  hours: Hours[];
  /** Each different one once. */
  places: ListedPlace[];
  services: {
    id: string[];
    name: string[];
    path: string[];
    /** Numbers of `organizations`. */
    organization: number[];
    inBrief: string[];
    street: string[];
    town: string[];
    /** Numbers of `places`. */
    places: number[][];
    phone: string[];
    due: string[];
    stale: string[];
    /** Numbers of `hours`. */
    hours: number[][];
    /** Number of `hoursTexts`. */
    hoursText: number[];
    /** Numbers of `values`. */
    has: number[][];
  };
  hoursTexts: string[];
  organizations: string[];
}

/** Gives each different thing a number. */
function numbering<Value>(keyOf: (value: Value) => string) {
  const numbers = new Map<string, number>();
  const all: Value[] = [];
  const numberOf = (value: Value): number => {
    const key = keyOf(value);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, all.length);
    return all.push(value) - 1;
  };
  return { all, numberOf };
}

/**
 * The file of a list of services, in its order.
 *
 * @param labelOf the name of a facet's value in the language of the page
 */
export function catalogueOf(
  listed: ListedService[],
  labelOf: (facet: Facet, key: string) => string,
): Catalogue {
  const hours = numbering((each: Hours) => JSON.stringify(each));
  const hoursTexts = numbering((text: string) => text);
  const places = numbering((place: ListedPlace) => JSON.stringify(place));
  const organizations = numbering((name: string) => name);
  const values = facets.flatMap((facet) =>
    [...new Set(listed.flatMap(({ has }) => has[facet] ?? []))]
      .map((key): FacetValue => ({ facet, key, label: labelOf(facet, key) }))
      .toSorted((one, other) => one.label.localeCompare(other.label, 'fr')),
  );
  const numberOf = new Map(values.map(({ facet, key }, number) => [`${facet} ${key}`, number]));
  const column = <Value>(read: (service: ListedService) => Value) => listed.map(read);
  return {
    values,
    services: {
      id: column(({ id }) => id),
      name: column(({ name }) => name),
      path: column(({ path }) => path),
      organization: column(({ organization }) => organizations.numberOf(organization)),
      inBrief: column(({ inBrief = '' }) => inBrief),
      street: column(({ street = '' }) => street),
      town: column(({ town = '' }) => town),
      places: column((service) => service.places.map(places.numberOf)),
      phone: column(({ phone = '' }) => phone),
      due: column(({ due = '' }) => due),
      stale: column(({ stale = '' }) => stale),
      hours: column((service) => service.hours.map(hours.numberOf)),
      hoursText: column(({ hoursText = '' }) => hoursTexts.numberOf(hoursText)),
      has: column(({ has }) =>
        facets.flatMap((facet) => (has[facet] ?? []).map((key) => numberOf.get(`${facet} ${key}`)!)),
      ),
    },
    hours: hours.all,
    places: places.all,
    hoursTexts: hoursTexts.all,
    organizations: organizations.all,
  };
}
