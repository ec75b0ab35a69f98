/** The services of a language as the file browsers filter them with: no more than what its lists show. */
import type { Location } from '@passerelle/shared/content/location';
import { deadlinesOf } from '@passerelle/shared/directory/freshness';
import { labelOf, languageLabel } from '../i18n/directory-vocabulary.ts';
import {
  catalogueOf,
  type Catalogue,
  type Facet,
  type ListedPlace,
  type ListedService,
} from '../lib/directory/catalogue.ts';
import { townOf } from '../lib/address.ts';
import { hoursOf } from '../lib/hours/rules.ts';
import { hoursLine, weekTable } from '../lib/hours/week-table.ts';
import { phonesOf, type PlacedService } from './directory.ts';
import type { LocaleContent } from './locale-content.ts';

/** Facets whose values are a closed list of the contract. */
const lists = {
  audience: 'audiences',
  residenceStatus: 'residenceStatuses',
  frenchLevel: 'frenchLevels',
  cost: 'costs',
  accessibility: 'accessibilityFeatures',
  receptionMode: 'receptionModes',
  timeOfDay: 'timesOfDay',
} as const;

function nameOf(facet: Facet, key: string, { locale, themes, communes }: LocaleContent): string {
  switch (facet) {
    case 'theme':
      return themes.find(({ slug }) => slug === key)!.name;
    case 'commune':
      return communes.find(({ slug }) => slug === key)!.name;
    case 'language':
      return languageLabel(key as Parameters<typeof languageLabel>[0], locale);
    default:
      // Which list goes with which key is known above, not to the types.
      return labelOf(lists[facet], key as never, locale);
  }
}

/** Where it is on a map, if its address is public and somebody placed it. */
function onMap(location: Location): ListedPlace[] {
  const { latitude, longitude, street = '' } = location;
  if (latitude === undefined || longitude === undefined) return [];
  return [{ point: [latitude, longitude], street, town: townOf(location) }];
}

/** When somebody is there, place by place. */
function openings({ places, schedules, closures }: PlacedService) {
  if (places.length === 0) return schedules.length === 0 ? [] : [{ name: '', schedules, closures }];
  return places.map((place) => ({ ...place, name: place.location.city ?? '' }));
}

/** One service as lists show it. */
export function catalogueLine(service: PlacedService, site: LocaleContent): ListedService {
  const { places, provider, verification, course } = service;
  const { day, locale } = site;
  const first = places[0]?.location;
  const open = openings(service);
  const lines = open.flatMap(({ name, schedules, closures }) => {
    const line = hoursLine(weekTable(schedules, closures, day, locale));
    return line === '' ? [] : [open.length > 1 && name ? `${name} : ${line}` : line];
  });
  const deadlines = verification && deadlinesOf(verification);
  return {
    id: service.documentId,
    name: service.name,
    path: service.path,
    organization: provider.name,
    inBrief: service.inBrief,
    street: first?.street,
    town: first && townOf(first),
    places: places.flatMap(({ location }) => onMap(location)),
    phone: phonesOf(service)[0]?.number,
    hours: open.map(({ schedules, closures }) =>
      hoursOf(
        schedules,
        closures.filter(({ until }) => until >= day),
      ),
    ),
    hoursText: lines.join(' '),
    ...deadlines,
    has: {
      theme: site.themesOf(service).map(({ slug }) => slug),
      commune: service.communes.map(({ slug }) => slug),
      audience: service.audiences,
      residenceStatus: service.residenceStatuses,
      language: [...new Set(service.languages.map(({ code }) => code))],
      frenchLevel: service.frenchLevels,
      cost: [service.cost],
      accessibility: [...new Set(places.flatMap(({ location }) => location.accessibility))],
      receptionMode: service.receptionModes,
      timeOfDay: course?.timesOfDay ?? [],
    },
  };
}

/** Every service the lists of a language show, in their order. */
export const catalogueIn = (site: LocaleContent): Catalogue =>
  catalogueOf(
    site.directory.listed.map((service) => catalogueLine(service, site)),
    (facet, key) => nameOf(facet, key, site),
  );
