import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import {
  day,
  email,
  flag,
  mediaFields,
  optional,
  optionalImage,
  phoneNumber,
  referenceOnly,
  relation,
  relations,
  richText,
  slug,
  systemFields,
  text,
  timeOfDay,
  webAddress,
} from '../fields.ts';
import { localeCodes } from '../locales.ts';
import { eventKinds, eventStatuses, oneOf, recurrenceFrequencies } from '../vocabulary.ts';

/** Once, as an editor says it: days and hours on the clocks of Belgium, whatever season it is. */
const session = z
  .object({
    day,
    /** The last day, when it lasts several. */
    lastDay: optional(day),
    /** Absent, all day long. */
    startsAt: optional(timeOfDay),
    endsAt: optional(timeOfDay),
    /** What is special about this one: "deuxième module". */
    note: optional(text(120)),
  })
  .superRefine(({ day, lastDay = day, startsAt, endsAt }, context) => {
    const fault = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    if (lastDay < day) fault('lastDay', 'Le dernier jour vient avant le premier. Corrigez l’un des deux.');
    if (endsAt && !startsAt) fault('startsAt', 'Il manque l’heure de début.');
    if (lastDay === day && startsAt && endsAt && endsAt <= startsAt)
      fault('endsAt', 'L’heure de fin vient avant celle du début. Corrigez l’une des deux.');
  });

/** How every session comes back. */
const recurrence = z.object({
  frequency: oneOf(recurrenceFrequencies),
  /** The last day on which it can come back. */
  until: day,
  /** Days on which it does not, holidays for instance. */
  exceptions: z
    .array(z.object({ day }))
    .nullish()
    .transform((rows) => (rows ?? []).map((row) => row.day)),
});

const registration = z.object({
  url: optional(webAddress),
  email: optional(email),
  phone: optional(phoneNumber),
  /** The last day to register. */
  deadline: optional(day),
});

export type EventSession = z.output<typeof session>;
export type EventRecurrence = z.output<typeof recurrence>;

/**
 * Something that takes place: a meeting, a training, a course (schema.org `Event`, `CourseInstance`). Calendars get
 * their UID from `documentId` and their SEQUENCE from `updatedAt`, which only moves forward.
 */
export const event = defineContentType({
  uid: 'api::event.event',
  endpoint: 'events',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'title',
  populate: {
    sessions: true,
    recurrence: { populate: { exceptions: true } },
    address: true,
    venue: referenceOnly,
    organizer: referenceOnly,
    registration: true,
    themes: referenceOnly,
    cover: mediaFields,
  },
  schema: z.object({
    ...systemFields,
    title: text(140),
    slug,
    kind: oneOf(eventKinds),
    /** What lists, feeds and calendars show. */
    summary: text(300),
    body: optional(richText),
    /** In any order; at least one. */
    sessions: z.array(session).min(1),
    recurrence: optional(recurrence),
    /** Named in full, as schema.org does: `status` is Strapi's own word for draft or published. */
    eventStatus: oneOf(eventStatuses),
    /** A room, a meeting point; with the address, or alone. */
    placeName: optional(text(120)),
    /** Absent, the venue's. */
    address: optional(z.object({ street: text(120), postalCode: text(10), city: text(80) })),
    /** The organisation whose walls it takes place in. */
    venue: relation('api::organization.organization'),
    /** Where to take part from afar. */
    onlineUrl: optional(webAddress),
    /** Who organises it; absent, the centre. */
    organizer: relation('api::organization.organization'),
    /** Absent, one just comes. */
    registration: optional(registration),
    /** schema.org `maximumAttendeeCapacity` and `remainingAttendeeCapacity`. */
    capacity: optional(z.int().min(1).max(100_000)),
    placesLeft: optional(z.int().min(0).max(100_000)),
    /** What it costs, in words: "gratuit", "5 € ou ce que vous pouvez". */
    price: optional(text(120)),
    /** The language it is held in; absent, French. */
    language: optional(z.enum(localeCodes)),
    themes: relations('api::theme.theme'),
    cover: optionalImage,
    /** Invented for the demonstration, and shown as such. */
    demonstration: flag,
  }),
});

export type Event = z.output<typeof event.schema>;
