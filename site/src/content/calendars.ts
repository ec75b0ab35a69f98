/** Which calendar files a site has, and what is in each: all, each theme's, each organisation's, each event's. */
import { locales, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { agendaTexts } from '../i18n/agenda.ts';
import { eventKindLabel, statusLabel } from '../i18n/agenda-vocabulary.ts';
import { fill } from '../i18n/directory.ts';
import { labelOf } from '../i18n/directory-vocabulary.ts';
import { longDate } from '../lib/dates.ts';
import { icalendar, type CalendarEvent } from '../lib/agenda/icalendar.ts';
import { courseTexts } from '../i18n/courses.ts';
import type { PlacedEvent } from './agenda.ts';
import { courseFacts, frenchCoursesOf, type PlacedCourse } from './courses.ts';
import { placeLine, placeOf } from './event-place.ts';
import type { LocaleContent } from './locale-content.ts';

export interface CalendarRoute {
  /** `/agenda.ics` */
  path: string;
  locale: Locale;
  /** What it is about; all there is, when it is absent. */
  subject?: string | undefined;
  events?: PlacedEvent[];
  /** Courses whose groups begin on a known day. */
  courses?: PlacedCourse[];
}

/** The name of the calendar file under the address of what it is about. */
const calendarFile = 'agenda.ics';

/** The calendar of a theme or an organisation. */
export const calendarOf = ({ path }: { path: string }) => path + calendarFile;

/** The calendars of one language. */
export const calendarsOf = (site: LocaleContent): CalendarRoute[] => [
  ...agendaCalendars(site),
  ...intakes(site),
];

/** When courses of French begin, where there is a page of them. */
function intakes(site: LocaleContent): CalendarRoute[] {
  const page = site.pageWith('courses');
  if (!page) return [];
  const { locale } = site;
  const courses = frenchCoursesOf(site).filter(({ course }) => course.startsOn);
  return [{ path: calendarOf(page), locale, subject: courseTexts(locale).intakes, courses }];
}

/** The agenda's, where there is one. */
function agendaCalendars(site: LocaleContent): CalendarRoute[] {
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
  { path, locale, subject, events = [], courses = [] }: CalendarRoute,
  site: LocaleContent,
  siteUrl: string,
) {
  const { siteName, description } = site.settings;
  return icalendar({
    name: `${subject ?? agendaTexts(locale).agenda} · ${siteName}`,
    description,
    url: new URL(path, siteUrl).href,
    events: [
      ...events.map((event) => entryOf(event, site, siteUrl)),
      ...courses.map((course) => intakeEntry(course, locale, siteUrl)),
    ],
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

/** The first day of a course's next group: one day, which replaces the group before it. */
function intakeEntry(service: PlacedCourse, locale: Locale, siteUrl: string): CalendarEvent {
  const { documentId, name, course, intake, provider, places, updatedAt, path, cost, costDetails } = service;
  const url = new URL(path, siteUrl).href;
  const isFull = intake.state === 'full';
  const price = [labelOf('costs', cost, locale), costDetails].filter(Boolean).join(', ');
  return {
    documentId: `${documentId}-course`,
    sessions: [
      { day: course.startsOn!, lastDay: undefined, startsAt: undefined, endsAt: undefined, note: undefined },
    ],
    recurrence: undefined,
    eventStatus: isFull ? 'full' : 'scheduled',
    updatedAt,
    title: isFull ? `${courseTexts(locale).full} : ${name}` : name,
    description: [provider.name, ...courseFacts(service, locale), price, url].join('\n'),
    url,
    location: places.map(({ location }) => location.city).find(Boolean),
    categories: [labelOf('courseTypes', course.courseType, locale)],
  };
}
