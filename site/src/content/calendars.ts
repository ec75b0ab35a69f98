/** Which calendar files a site has, and what is in each: all, each theme's, each organisation's, each event's. */
import { locales, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { agendaTexts } from '../i18n/agenda.ts';
import { eventKindLabel, statusLabel } from '../i18n/agenda-vocabulary.ts';
import { fill } from '../i18n/directory.ts';
import { longDate } from '../lib/dates.ts';
import { icalendar, type CalendarEvent } from '../lib/agenda/icalendar.ts';
import type { PlacedEvent } from './agenda.ts';
import { placeLine, placeOf } from './event-place.ts';
import type { LocaleContent } from './locale-content.ts';

export interface CalendarRoute {
  /** `/agenda.ics` */
  path: string;
  locale: Locale;
  /** What it is about; all there is, when it is absent. */
  subject?: string | undefined;
  events: PlacedEvent[];
}

/** The name of the calendar file under the address of what it is about. */
const calendarFile = 'agenda.ics';

/** The calendar of a theme or an organisation. */
export const calendarOf = ({ path }: { path: string }) => path + calendarFile;

/** The calendars of one language, where it has an agenda. */
export function calendarsOf(site: LocaleContent): CalendarRoute[] {
  const { locale, agenda } = site;
  if (!site.pageWith('agenda')) return [];
  const { events } = agenda;
  return [
    { path: pathFor({ type: 'calendar' }, locale), locale, events },
    ...site.themes.map((theme) => ({
      path: calendarOf(theme),
      locale,
      subject: theme.name,
      events: events.filter(({ themes }) => themes.includes(theme.documentId)),
    })),
    ...site.organizations.flatMap((organization) => {
      const theirs = agenda.eventsOf(organization);
      return theirs.length === 0
        ? []
        : [{ path: calendarOf(organization), locale, subject: organization.name, events: theirs }];
    }),
    ...events
      .filter((event) => event.locale === locale)
      .map((event) => ({
        path: pathFor({ type: 'eventCalendar', slug: event.slug }, locale),
        locale,
        subject: event.title,
        events: [event],
      })),
  ];
}

/** A calendar as a file. */
export function calendarFileOf(
  { path, locale, subject, events }: CalendarRoute,
  site: LocaleContent,
  siteUrl: string,
) {
  const { siteName, description } = site.settings;
  return icalendar({
    name: `${subject ?? agendaTexts(locale).agenda} · ${siteName}`,
    description,
    url: new URL(path, siteUrl).href,
    events: events.map((event) => entryOf(event, site, siteUrl)),
  });
}

function entryOf(event: PlacedEvent, site: LocaleContent, siteUrl: string): CalendarEvent {
  const { locale } = site;
  const texts = agendaTexts(locale);
  const status = statusLabel(event.eventStatus, locale);
  const url = new URL(event.path, siteUrl).href;
  const { registration, price, language, onlineUrl } = event;
  const place = placeLine(placeOf(event, site));
  const lines = [
    event.summary,
    price && `${texts.price} : ${price}`,
    language && `${texts.language} : ${locales[language].name}`,
    registration?.deadline && fill(texts.registerBefore, { date: longDate(registration.deadline, locale) }),
    onlineUrl && `${texts.joinOnline} : ${onlineUrl}`,
    event.demonstration && texts.invented,
    url,
  ];
  return {
    documentId: event.documentId,
    sessions: event.sessions,
    recurrence: event.recurrence,
    eventStatus: event.eventStatus,
    updatedAt: event.updatedAt,
    // Few programs show a status: what must be known first comes first.
    title: status ? `${status} : ${event.title}` : event.title,
    description: lines.filter(Boolean).join('\n'),
    url,
    location: place || onlineUrl,
    categories: [eventKindLabel(event.kind, locale), ...site.themesOf(event).map(({ name }) => name)],
  };
}
