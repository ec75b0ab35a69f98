/** An event for machines (https://schema.org/Event): its next date, and how it comes back (https://schema.org/Schedule). */
import type { Event, EventRecurrence, EventSession } from '@passerelle/shared/content/event';
import type { SiteSettings } from '@passerelle/shared/content/site-settings';
import type { Event as Described, Schedule, WithContext } from 'schema-dts';
import { momentsOf, timeZone } from './moments.ts';

interface EventContext {
  siteUrl: string;
  /** Its page. */
  path: string;
  /** The date to show: the next one, or the last when it is over. */
  date: EventSession;
  /** Where it takes place. */
  place: { name: string; address: SiteSettings['address'] | undefined } | undefined;
  organizer: { name: string; url: string };
  picture: string | undefined;
}

const statuses = {
  scheduled: 'https://schema.org/EventScheduled',
  full: 'https://schema.org/EventScheduled',
  postponed: 'https://schema.org/EventPostponed',
  cancelled: 'https://schema.org/EventCancelled',
} as const satisfies Record<Event['eventStatus'], string>;

const frequencies: Record<EventRecurrence['frequency'], string> = {
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthlyByWeekday: 'P1M',
  monthlyByDate: 'P1M',
};

/** The day alone, or the instant with its offset from UTC (ISO 8601). */
function bounds(session: EventSession) {
  const { isAllDay, start, end } = momentsOf(session);
  if (isAllDay) return { startDate: session.day, endDate: session.lastDay ?? session.day };
  const iso = { suppressMilliseconds: true } as const;
  return { startDate: start.toISO(iso)!, ...(end && { endDate: end.toISO(iso)! }) };
}

const scheduleOf = (session: EventSession, recurrence: EventRecurrence): Schedule => ({
  '@type': 'Schedule',
  startDate: session.day,
  endDate: recurrence.until,
  repeatFrequency: frequencies[recurrence.frequency],
  scheduleTimezone: timeZone,
  ...(session.startsAt && { startTime: session.startsAt }),
  ...(session.endsAt && { endTime: session.endsAt }),
  ...(recurrence.exceptions.length > 0 && { exceptDate: recurrence.exceptions }),
});

export function describedEvent(
  event: Event,
  { siteUrl, path, date, place, organizer, picture }: EventContext,
): WithContext<Described> {
  const { onlineUrl, capacity, placesLeft, registration, recurrence, language, locale } = event;
  const online = onlineUrl && ({ '@type': 'VirtualLocation', url: onlineUrl } as const);
  const there =
    place &&
    ({
      '@type': 'Place',
      name: place.name,
      ...(place.address && {
        address: {
          '@type': 'PostalAddress' as const,
          streetAddress: place.address.street,
          postalCode: place.address.postalCode,
          addressLocality: place.address.city,
          addressCountry: 'BE',
        },
      }),
    } as const);
  const mode = online ? (there ? 'Mixed' : 'Online') : 'Offline';
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.summary,
    url: new URL(path, siteUrl).href,
    ...bounds(date),
    eventStatus: statuses[event.eventStatus],
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: [...(there ? [there] : []), ...(online ? [online] : [])],
    organizer: { '@type': 'Organization', ...organizer },
    inLanguage: language ?? locale,
    ...(recurrence && { eventSchedule: event.sessions.map((session) => scheduleOf(session, recurrence)) }),
    ...(capacity !== undefined && { maximumAttendeeCapacity: capacity }),
    ...(placesLeft !== undefined && { remainingAttendeeCapacity: placesLeft }),
    ...(registration?.url && {
      offers: {
        '@type': 'Offer',
        url: registration.url,
        availability:
          event.eventStatus === 'full' ? 'https://schema.org/SoldOut' : 'https://schema.org/InStock',
        ...(registration.deadline && { validThrough: registration.deadline }),
      },
    }),
    ...(picture && { image: new URL(picture, siteUrl).href }),
  };
}
