/** A place, as Strapi stores it. */
import {
  addressVisibilities,
  coordinatePrecisions,
  locationTypes,
} from '@passerelle/shared/directory/vocabulary';
import { addressParts, lineOf, numberOf } from './fields.ts';
import { hoursOf, phonesOf, type Attributes, type Part } from './parts.ts';
import { textOf, valuesOf } from './record.ts';
import { valuesIn } from './values.ts';

export function location(part: Part): Attributes {
  const {
    record: { fields },
    around,
    notes,
  } = part;
  const whole = addressParts(fields.address);
  const street = lineOf(fields.street, 120) ?? whole.street;
  const postalCode = /\b[1-9]\d{3}\b/.exec(textOf(fields.postalCode) ?? '')?.[0] ?? whole.postalCode;
  const city = lineOf(fields.city, 80) ?? whole.city;
  const [latitude, longitude] = [numberOf(fields.latitude), numberOf(fields.longitude)];
  const onEarth =
    latitude !== undefined &&
    longitude !== undefined &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    (latitude !== 0 || longitude !== 0);
  if (!onEarth && (latitude !== undefined || longitude !== undefined)) {
    notes.push({
      field: 'latitude',
      reason: `${latitude}, ${longitude} is no place on earth and is left out`,
      remedy: 'Give degrees (WGS 84), latitude first.',
    });
  }
  const hours = hoursOf(fields.hours);
  if (hours.words)
    notes.push({
      field: 'hours',
      reason: `"${hours.words.slice(0, 80)}" was not understood`,
      remedy: 'Enter the hours of the place in the panel.',
    });
  const accessibility = valuesIn('accessibilityFeatures', valuesOf(fields.accessibility));
  const type = textOf(fields.locationType);
  return {
    payload: {
      name: part.name ?? lineOf([street, city].filter(Boolean).join(', '), 120) ?? 'Lieu',
      locationType:
        type && Object.hasOwn(locationTypes, type)
          ? locationTypes[type as keyof typeof locationTypes]
          : locationTypes.physical,
      street,
      addressLine2: lineOf(fields.addressLine2, 120),
      postalCode,
      city,
      commune: around.communeOf(postalCode, city),
      ...(onEarth && { latitude, longitude, coordinatePrecision: coordinatePrecisions.exact }),
      addressVisibility: addressVisibilities.full,
      transport: lineOf(fields.transport, 300),
      accessibility: accessibility.values,
      accessibilityNotes: lineOf(accessibility.unknown.join(', '), 300),
      phones: phonesOf(notes, fields.phones),
      schedules: hours.schedules,
    },
  };
}
