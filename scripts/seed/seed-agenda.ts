/** Writes the agenda, after the organisations that its events take place at. */
import { event } from '@passerelle/shared/content/event';
import { eventKinds, eventStatuses, recurrenceFrequencies } from '@passerelle/shared/vocabulary';
import type { EventEntry } from './agenda-format.ts';
import { createMissing, type OnProgress } from './create-missing.ts';
import type { Payload, Pictures } from './payloads.ts';
import type { Content } from './read-content.ts';
import type { StrapiRest } from './strapi-rest.ts';

interface Known {
  themes: ReadonlyMap<string, string>;
  organizations: ReadonlyMap<string, string>;
  pictures: Pictures;
}

/** Strapi stores times to the millisecond. */
const time = (value: string | undefined) => value && `${value}:00.000`;

/** An event, as Strapi stores it. */
const payload = (entry: EventEntry, { themes, organizations, pictures }: Known): Payload => ({
  ...entry,
  kind: eventKinds[entry.kind],
  eventStatus: eventStatuses[entry.eventStatus],
  sessions: entry.sessions.map((session) => ({
    ...session,
    startsAt: time(session.startsAt),
    endsAt: time(session.endsAt),
  })),
  recurrence: entry.recurrence && {
    ...entry.recurrence,
    frequency: recurrenceFrequencies[entry.recurrence.frequency],
    exceptions: entry.recurrence.exceptions.map((day) => ({ day })),
  },
  venue: entry.venue && organizations.get(entry.venue),
  organizer: entry.organizer && organizations.get(entry.organizer),
  themes: entry.themes.map((slug) => themes.get(slug)),
  cover: entry.cover && pictures.get(entry.cover),
});

export async function seedAgenda(
  rest: StrapiRest,
  onProgress: OnProgress,
  { events }: Content,
  known: Known,
): Promise<void> {
  await createMissing(rest, onProgress, {
    endpoint: event.endpoint,
    attribute: 'slug',
    entries: events.map((entry) => ({ key: entry.slug, payload: payload(entry, known) })),
  });
}
