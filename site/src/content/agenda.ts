/** The agenda of one language: what takes place, when, and where. */
import type { Event } from '@passerelle/shared/content/event';
import type { Snapshot } from '@passerelle/shared/content/all';
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { byTime, occurrencesOf, type Occurrence } from '../lib/agenda/occurrences.ts';
import { dayName, dayNumber } from '../lib/hours/local-time.ts';
import { inLocale, inLocaleOrFrench } from './locale-rows.ts';

export type PlacedEvent = Event & {
  path: string;
  /** Every time, past ones included, in order. */
  occurrences: Occurrence[];
};

/** An event, once. */
export interface EventDate {
  event: PlacedEvent;
  occurrence: Occurrence;
}

/** How many months ahead have a page of their own. */
const monthsAhead = 12;

/** As many as fit beside each other and can be taken in at a glance. */
const shownAtHome = 4;

export class Agenda {
  /** Those that were not translated are there in French, with their French address. */
  readonly events: PlacedEvent[];
  /** Each event that is not over, at its next date, the soonest first. */
  readonly coming: EventDate[];
  /** Months in which something takes place, `YYYY-MM`, and the present one, in order. */
  readonly months: string[];
  readonly #inMonth: Map<string, EventDate[]>;

  constructor(snapshot: Snapshot, locale: Locale, day: string) {
    const french = new Map(inLocale(snapshot.event, defaultLocale).map((each) => [each.documentId, each]));
    const compare = new Intl.Collator(locale).compare;
    this.events = inLocaleOrFrench<Event>(snapshot.event, locale)
      .map((event) => {
        // Strapi starts every translation without relations.
        const original = french.get(event.documentId) ?? event;
        return {
          ...event,
          themes: event.themes.length > 0 ? event.themes : original.themes,
          venue: event.venue ?? original.venue,
          organizer: event.organizer ?? original.organizer,
          path: pathFor({ type: 'event', slug: event.slug }, event.locale),
          occurrences: occurrencesOf(event),
        };
      })
      .sort((a, b) => compare(a.title, b.title));
    const inOrder = (a: EventDate, b: EventDate) => byTime(a.occurrence, b.occurrence);
    this.coming = this.events
      .flatMap((event): EventDate[] => {
        const occurrence = event.occurrences.find(({ lastDay }) => lastDay >= day);
        return occurrence ? [{ event, occurrence }] : [];
      })
      .sort(inOrder);
    const dates = this.events.flatMap((event) =>
      event.occurrences.map((occurrence) => ({ event, occurrence })),
    );
    this.#inMonth = new Map();
    for (const date of dates.sort(inOrder)) {
      for (const month of monthsOf(date.occurrence)) {
        const list = this.#inMonth.get(month);
        if (list) list.push(date);
        else this.#inMonth.set(month, [date]);
      }
    }
    const present = day.slice(0, 7);
    const last = dayName(dayNumber(day) + monthsAhead * 31).slice(0, 7);
    this.months = [...new Set([present, ...this.#inMonth.keys()])].filter((month) => month <= last).sort();
  }

  /** What takes place in a month, each date once, in order. */
  inMonth(month: string): EventDate[] {
    return this.#inMonth.get(month) ?? [];
  }

  /** What the home page has room for. */
  get onHome(): EventDate[] {
    return this.coming.slice(0, shownAtHome);
  }

  /** What is to come on a theme. */
  comingOn({ documentId }: { documentId: string }): EventDate[] {
    return this.coming.filter(({ event }) => event.themes.includes(documentId));
  }

  /** What an organisation organises or has within its walls. */
  eventsOf({ documentId }: { documentId: string }): PlacedEvent[] {
    return this.events.filter(({ organizer, venue }) => organizer === documentId || venue === documentId);
  }

  /** What is to come at an organisation's. */
  comingAt(organization: { documentId: string }): EventDate[] {
    const theirs = new Set(this.eventsOf(organization));
    return this.coming.filter(({ event }) => theirs.has(event));
  }
}

function monthsOf({ day, lastDay }: Occurrence): string[] {
  const months = new Set<string>();
  for (let each = dayNumber(day); each <= dayNumber(lastDay); each += 1)
    months.add(dayName(each).slice(0, 7));
  return [...months];
}
