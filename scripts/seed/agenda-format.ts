/** How the demonstration content writes the agenda. */
import { event } from '@passerelle/shared/content/event';
import { eventKinds, eventStatuses, recurrenceFrequencies } from '@passerelle/shared/vocabulary';
import { z } from 'zod';
import { keysOf, slug } from './references.ts';

const fields = event.schema.shape;
const session = fields.sessions.element;
const recurrence = fields.recurrence.in.unwrap().unwrap().shape;

/** `events.yaml`; organisations and themes by slug, the cover by the name of its picture. */
export const eventsFile = z.array(
  z.strictObject({
    title: fields.title,
    slug,
    kind: z.enum(keysOf(eventKinds)),
    summary: fields.summary,
    body: fields.body,
    sessions: z.array(session).min(1),
    recurrence: z
      .strictObject({
        frequency: z.enum(keysOf(recurrenceFrequencies)),
        until: recurrence.until,
        exceptions: z.array(z.iso.date()),
      })
      .optional(),
    eventStatus: z.enum(keysOf(eventStatuses)).default('scheduled'),
    placeName: fields.placeName,
    address: fields.address,
    venue: slug.optional(),
    onlineUrl: fields.onlineUrl,
    organizer: slug.optional(),
    registration: fields.registration,
    capacity: fields.capacity,
    placesLeft: fields.placesLeft,
    price: fields.price,
    language: fields.language,
    themes: z.array(slug).default([]),
    cover: slug.optional(),
    demonstration: z.literal(true).default(true),
  }),
);

export type EventEntry = z.output<typeof eventsFile>[number];
