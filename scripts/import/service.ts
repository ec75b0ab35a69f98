/** A service, as Strapi stores it. */
import { languages } from '@passerelle/shared/directory/languages';
import {
  costs,
  serviceStatuses,
  serviceTypes,
  visibilities,
  type ListName,
} from '@passerelle/shared/directory/vocabulary';
import { addressOf, lineOf, markdownOf, numberOf } from './fields.ts';
import type { ReadSchedule } from './hours.ts';
import { common, described, hoursOf, phonesOf, type Attributes, type Part } from './parts.ts';
import { textOf, valuesOf } from './record.ts';
import { costOf, languageOf, valueIn, valuesIn } from './values.ts';

/** Where a service is offered: the location by its `sourceId`. */
export interface ReadPlace {
  location: string;
  schedules: ReadSchedule[];
  phones: object[];
}

/** What can be done to get the service, when the source does not say. */
const reachable = (phones: unknown[], email: unknown, url: unknown, places: unknown[]) => [
  ...(places.length > 0 ? ['walkIn'] : []),
  ...(phones.length > 0 ? ['phone'] : []),
  ...(email ? ['email'] : []),
  ...(url ? ['online'] : []),
];

export function service(part: Part): Attributes & { places: ReadPlace[] } {
  const {
    record: { fields, organization: owner, places = [] },
    notes,
  } = part;
  const listed = (list: ListName, value: unknown) => valuesIn(list, valuesOf(value));
  const base = common(part);
  const hours = hoursOf(fields.hours);
  const audiences = listed('audiences', fields.audiences);
  const statuses = listed('residenceStatuses', [fields.residenceStatuses, ...audiences.unknown]);
  const others = audiences.unknown.filter((word) => statuses.unknown.includes(word));
  const placed = places.map(({ location: id, hours: there, phones }) => ({
    location: id,
    ...hoursOf(there),
    phones: phonesOf(notes, phones),
  }));
  const words = [hours.words, ...placed.map((each) => each.words)].filter((each) => each !== undefined);
  const costText = textOf(fields.cost) ?? textOf(fields.costDetails) ?? '';
  const cost = costOf(costText);
  const bookingUrl = addressOf(fields.bookingUrl) ?? addressOf(fields.website);
  const modes = listed('accessModes', fields.accessModes).values;
  const codes = [
    ...new Set(
      valuesOf(fields.languages)
        .map(languageOf)
        .filter((code) => code !== undefined),
    ),
  ];
  const conditions = [
    markdownOf(fields.conditions),
    others.length > 0 ? `Public : ${others.join(', ')}` : undefined,
    lineOf(fields.audiencesNotes, 300),
  ];
  const type =
    valueIn(serviceTypes, textOf(fields.type) ?? '') ?? valueIn(serviceTypes, part.name ?? '') ?? 'support';
  const status = valueIn(serviceStatuses, textOf(fields.serviceStatus) ?? '') ?? 'active';
  const reach = modes.length > 0 ? modes : reachable(base.phones, base.email, bookingUrl, placed);
  return {
    places: placed.map(({ location: id, schedules, phones }) => ({ location: id, schedules, phones })),
    payload: {
      ...base,
      inBrief: lineOf(fields.inBrief, 280),
      description: described(
        notes,
        fields,
        'La description de ce service est en préparation. Renseignez-vous auprès de l’organisme.',
      ),
      type: serviceTypes[type],
      audiences: audiences.values.length > 0 ? audiences.values : ['everyone'],
      residenceStatuses: statuses.values,
      frenchLevels: listed('frenchLevels', fields.frenchLevels).values,
      serviceStatus: serviceStatuses[status],
      accessModes: reach.length > 0 ? reach : ['walkIn'],
      accessBy: listed('accessBy', fields.accessBy).values,
      receptionModes: listed('receptionModes', fields.receptionModes).values,
      bookingUrl,
      accessNotes: lineOf(
        [textOf(fields.accessNotes), ...words.map((each) => `Horaire : ${each}`)].filter(Boolean).join('. '),
        300,
      ),
      conditions: lineOf(conditions.filter(Boolean).join('. '), 600),
      minimumAge: numberOf(fields.minimumAge),
      maximumAge: numberOf(fields.maximumAge),
      cost: cost && costs[cost],
      costDetails:
        cost === 'paid'
          ? (lineOf(fields.costDetails, 300) ?? lineOf(costText, 300) ?? 'Le prix n’est pas précisé.')
          : lineOf(fields.costDetails, 300),
      languages: codes.map((code) => ({ code: languages[code as keyof typeof languages] })),
      schedules: hours.schedules,
      visibility: visibilities.public,
    },
  };
}
