/**
 * Calendar files (iCalendar, RFC 5545; the calendar's own name and colour after RFC 7986): hours are those of the
 * clocks in Brussels, so that a meeting at 14:00 stays at 14:00 when clocks change.
 */
import type { Event, EventSession } from '@passerelle/shared/content/event';
import ical, { ICalCalendarMethod, ICalEventStatus, type ICalCalendar } from 'ical-generator';
import { tzlib_get_ical_block as timeZoneBlock } from 'timezones-ical-library';
import { byTime, ruleOf } from './occurrences.ts';
import { momentsOf, timeZone } from './moments.ts';

/** What a calendar says of an event. */
export interface CalendarEvent extends Pick<
  Event,
  'documentId' | 'sessions' | 'recurrence' | 'eventStatus' | 'updatedAt'
> {
  title: string;
  description: string;
  /** Its page. */
  url: string;
  location: string | undefined;
  categories: string[];
}

export interface Calendar {
  name: string;
  description: string;
  /** Where the file itself is. */
  url: string;
  events: CalendarEvent[];
}

const statuses: Record<Event['eventStatus'], ICalEventStatus> = {
  scheduled: ICalEventStatus.CONFIRMED,
  full: ICalEventStatus.CONFIRMED,
  postponed: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
};

/** SEQUENCE must grow with every version and fit in 31 bits: seconds since the year before the first event. */
const sequenceStart = Date.UTC(2025, 0, 1);
export const sequenceOf = (updatedAt: Date) =>
  Math.max(0, Math.floor((updatedAt.getTime() - sequenceStart) / 1000));

/** The same in every version and every language, so that a calendar replaces what it has. */
export const uidOf = (documentId: string, session: number) =>
  `${documentId}${session === 0 ? '' : `-${session + 1}`}@passerelle`;

/** How often programs should look again, in seconds. */
const refresh = 6 * 3600;

const block = () => {
  const [vtimezone] = timeZoneBlock(timeZone);
  return vtimezone ?? null;
};

/** The file, with lines as the standard folds them. */
export function icalendar({ name, description, url, events }: Calendar): string {
  const calendar = ical({
    name,
    description,
    url,
    prodId: { company: 'Passerelle', product: 'Agenda', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    // Named, it would take stamps, which are in UTC, for hours of Brussels; without events, nothing else would be
    // in the file, and the standard wants something.
    timezone: { name: events.length === 0 ? timeZone : null, generator: block },
    ttl: refresh,
  });
  for (const event of events) addTo(calendar, event);
  return `${calendar.toString()}\r\n`;
}

/** Every session is an event of its own, in the order they begin. */
function addTo(calendar: ICalCalendar, event: CalendarEvent) {
  for (const [index, session] of event.sessions.toSorted(byTime).entries()) {
    const { isAllDay, start, end } = momentsOf(session);
    const repeating = repeatingOf(session, event.recurrence);
    calendar.createEvent({
      id: uidOf(event.documentId, index),
      sequence: sequenceOf(event.updatedAt),
      stamp: event.updatedAt,
      lastModified: event.updatedAt,
      start,
      ...(end && { end }),
      allDay: isAllDay,
      timezone: timeZone,
      summary: session.note ? `${event.title} (${session.note})` : event.title,
      description: event.description,
      ...(event.location && { location: event.location }),
      url: event.url,
      status: statuses[event.eventStatus],
      categories: event.categories.map((each) => ({ name: each })),
      ...(repeating && { repeating }),
    });
  }
}

/** RRULE and EXDATE; where hours have a time zone, the end of the rule is an instant in UTC. */
function repeatingOf(session: EventSession, recurrence: Event['recurrence']): string | undefined {
  if (!recurrence || recurrence.until < session.day) return undefined;
  const { frequency, until, exceptions } = recurrence;
  const compact = (day: string) => day.replaceAll('-', '');
  const { isAllDay } = momentsOf(session);
  const lastStart = momentsOf({ ...session, day: until, lastDay: undefined }).start;
  const end = isAllDay ? compact(until) : lastStart.toUTC().toFormat("yyyyLLdd'T'HHmmss'Z'");
  const lines = [`RRULE:${ruleOf(session.day, frequency)};UNTIL=${end}`];
  for (const day of exceptions) {
    lines.push(
      isAllDay
        ? `EXDATE;VALUE=DATE:${compact(day)}`
        : `EXDATE;TZID=${timeZone}:${compact(day)}T${session.startsAt!.replace(':', '')}00`,
    );
  }
  return lines.join('\r\n');
}
