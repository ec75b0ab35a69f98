import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { choices } from '../directory/choices.ts';
import { closures } from '../directory/closure.ts';
import { listOf } from '../directory/lists.ts';
import { phone } from '../directory/phone.ts';
import { schedules } from '../directory/schedule.ts';
import { addressVisibilities, coordinatePrecisions, locationTypes } from '../directory/vocabulary.ts';
import {
  day,
  flag,
  mediaFields,
  optional,
  optionalImage,
  referenceOnly,
  relation,
  systemFields,
  text,
} from '../fields.ts';
import { oneOf } from '../vocabulary.ts';

const fields = z.object({
  ...systemFields,
  name: text(120),
  organization: relation('api::organization.organization'),
  locationType: oneOf(locationTypes),
  street: optional(text(120)),
  addressLine2: optional(text(120)),
  postalCode: optional(z.string().regex(/^[1-9]\d{3}$/)),
  city: optional(text(80)),
  commune: relation('api::commune.commune'),
  /** Since when it is there, when it moved; and where it was, as on an envelope. */
  movedOn: optional(day),
  movedFrom: optional(text(150)),
  /** Degrees, WGS 84. */
  latitude: optional(z.number().min(-90).max(90)),
  longitude: optional(z.number().min(-180).max(180)),
  coordinatePrecision: optional(oneOf(coordinatePrecisions)),
  addressVisibility: oneOf(addressVisibilities),
  /** Bus, train, parking. */
  transport: optional(text(300)),
  accessibility: choices('accessibilityFeatures'),
  accessibilityNotes: optional(text(300)),
  /** Those of the place; a service there can have its own. */
  phones: listOf(phone),
  /** When the place is open; a service there can have its own hours. */
  schedules,
  /** They hold for every service there. */
  closures,
  photo: optionalImage,
  source: optional(text(80)),
  sourceId: optional(text(120)),
  demonstration: flag,
});

/** What nobody may learn of a place whose address is not public, its name included: it may give the place away. */
const secrets = {
  name: undefined,
  street: undefined,
  addressLine2: undefined,
  movedOn: undefined,
  movedFrom: undefined,
  latitude: undefined,
  longitude: undefined,
  coordinatePrecision: undefined,
  transport: undefined,
  accessibilityNotes: undefined,
  photo: undefined,
};

/** Of a hidden address not even the commune is known. */
const deepSecrets = { ...secrets, postalCode: undefined, city: undefined, commune: undefined };

/**
 * A place of the directory (HSDS 3 `location`). What its visibility keeps from the public is dropped here, before
 * anything can render, index or export it.
 */
export const location = defineContentType({
  uid: 'api::location.location',
  endpoint: 'locations',
  kind: 'collectionType',
  localized: false,
  status: 'published',
  title: 'name',
  populate: {
    organization: referenceOnly,
    commune: referenceOnly,
    phones: true,
    schedules: true,
    closures: { populate: { schedules: true } },
    photo: mediaFields,
  },
  schema: fields.transform((entry): Omit<typeof entry, 'name'> & { name: string | undefined } =>
    entry.addressVisibility === 'full'
      ? entry
      : { ...entry, ...(entry.addressVisibility === 'commune' ? secrets : deepSecrets) },
  ),
});

export type Location = z.output<typeof location.schema>;
