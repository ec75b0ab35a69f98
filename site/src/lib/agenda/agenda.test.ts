/** Calendars are opened by a parser that shares nothing with what wrote them (ical.js, Mozilla's). */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { EventRecurrence, EventSession } from '@passerelle/shared/content/event';
import { icalendar, uidOf, type CalendarEvent } from './icalendar.ts';
import { occurrencesOf } from './occurrences.ts';

const aSession = (fields: Partial<EventSession>): EventSession => ({
  day: '2026-10-06',
  lastDay: undefined,
  startsAt: '14:00',
  endsAt: '16:00',
  note: undefined,
  ...fields,
});

const anEvent = (fields: Partial<CalendarEvent>): CalendarEvent => ({
  documentId: 'table',
  title: 'Table de conversation',
  description: 'On parle ; on écoute, en français.\nhttps://example.org/',
  url: 'https://example.org/agenda/table/',
  location: 'Salle bleue, rue de l’Essai 1, 5000 Namur',
  categories: ['FLE, alpha', 'Accueil'],
  sessions: [aSession({})],
  recurrence: undefined,
  eventStatus: 'scheduled',
  updatedAt: new Date('2026-09-01T08:00:00Z'),
  ...fields,
});

const fileOf = (...events: CalendarEvent[]) =>
  icalendar({ name: 'L’agenda', description: 'Tout.', url: 'https://example.org/agenda.ics', events });

function opened(file: string) {
  // What one function answers, the types of the other refuse.
  const calendar = new ICAL.Component(ICAL.parse(file) as never);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
}

/** When the independent parser says it takes place: instants in UTC, or days. */
function instantsOf(event: ICAL.Event, most = 500): string[] {
  const told: string[] = [];
  const each = event.iterator();
  for (let next = each.next(); next && told.length < most; next = each.next())
    told.push(next.isDate ? next.toString() : next.toJSDate().toISOString());
  return told;
}

/** What a clock in Brussels shows at an instant. */
const onTheClock = (instant: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Brussels',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(instant));

const rules: EventRecurrence[] = (
  ['weekly', 'fortnightly', 'monthlyByWeekday', 'monthlyByDate'] as const
).map((frequency) => ({
  frequency,
  until: '2028-05-31',
  exceptions: ['2026-12-29', '2027-03-31', '2026-11-10'],
}));
const starts = ['2026-10-06', '2026-09-30', '2026-10-31', '2027-01-29', '2028-02-29'];

test.each(rules.flatMap((recurrence) => starts.map((day) => ({ recurrence, day }))))(
  'people who subscribe see the days the page says: $recurrence.frequency from $day',
  ({ recurrence, day }) => {
    const timed = { sessions: [aSession({ day })], recurrence };
    const [event] = opened(fileOf(anEvent(timed)));
    const here = occurrencesOf(timed).map((each) => `${each.day} 14:00`);
    expect(instantsOf(event!).map(onTheClock)).toEqual(here);
    expect(here.length).toBeGreaterThan(1);
    const allDay = { sessions: [aSession({ day, startsAt: undefined, endsAt: undefined })], recurrence };
    expect(instantsOf(opened(fileOf(anEvent(allDay)))[0]!)).toEqual(
      occurrencesOf(allDay).map((each) => each.day),
    );
  },
);

test('a weekly meeting at 14:00 stays at 14:00 when clocks change, in autumn and in spring', () => {
  const autumn = anEvent({
    sessions: [aSession({ day: '2026-10-20' })],
    recurrence: { frequency: 'weekly', until: '2027-04-06', exceptions: [] },
  });
  const instants = instantsOf(opened(fileOf(autumn))[0]!);
  expect(instants.slice(0, 2)).toEqual(['2026-10-20T12:00:00.000Z', '2026-10-27T13:00:00.000Z']);
  expect(instants.slice(-2)).toEqual(['2027-03-30T12:00:00.000Z', '2027-04-06T12:00:00.000Z']);
});

test('the fifth Friday is the last one of each month, and the 31st skips shorter months', () => {
  const days = (frequency: EventRecurrence['frequency'], day: string) =>
    occurrencesOf({
      sessions: [aSession({ day })],
      recurrence: { frequency, until: '2027-05-31', exceptions: [] },
    }).map((each) => each.day);
  expect(days('monthlyByWeekday', '2027-01-29')).toEqual([
    '2027-01-29',
    '2027-02-26',
    '2027-03-26',
    '2027-04-30',
    '2027-05-28',
  ]);
  expect(days('monthlyByDate', '2027-01-31')).toEqual(['2027-01-31', '2027-03-31', '2027-05-31']);
});

test('an event keeps its UID whatever becomes of it, and each version replaces the one before', () => {
  const before = opened(fileOf(anEvent({})))[0]!;
  const after = opened(
    fileOf(
      anEvent({
        title: 'Autrement',
        sessions: [aSession({ day: '2026-12-24' })],
        updatedAt: new Date('2026-09-01T08:00:01Z'),
      }),
    ),
  )[0]!;
  expect(after.uid).toBe(before.uid);
  expect(after.sequence).toBeGreaterThan(before.sequence);
  expect(after.sequence).toBeLessThan(2 ** 31);
});

test('what is cancelled is so in every calendar, and what is full is still on', () => {
  const status = (eventStatus: CalendarEvent['eventStatus']) =>
    opened(fileOf(anEvent({ eventStatus })))[0]!.component.getFirstPropertyValue('status');
  expect(status('cancelled')).toBe('CANCELLED');
  expect(status('full')).toBe('CONFIRMED');
  expect(status('postponed')).toBe('TENTATIVE');
});

test('sessions are events of their own, days that follow each other are one, its last day included', () => {
  const events = opened(
    fileOf(
      anEvent({
        sessions: [
          aSession({ day: '2026-11-05', note: 'deuxième module' }),
          aSession({ day: '2026-10-01', lastDay: '2026-10-03', startsAt: undefined, endsAt: undefined }),
        ],
      }),
    ),
  );
  expect(events.map(({ uid }) => uid)).toEqual([uidOf('table', 0), uidOf('table', 1)]);
  expect(events[0]!.startDate.toString()).toBe('2026-10-01');
  expect(events[0]!.endDate.toString()).toBe('2026-10-04');
  expect(events[1]!.summary).toBe('Table de conversation (deuxième module)');
});

test('every line is as the standard wants it, whatever an editor writes; the same content gives the same bytes', () => {
  const title = 'Été ; hiver, "printemps" \\ \u200fعربي\u200f '.repeat(5).trim();
  const file = fileOf(anEvent({ title }));
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of file.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\r\n]/);
  }
  expect(opened(file)[0]!.summary).toBe(title);
  expect(opened(file)[0]!.description).toContain('On parle ; on écoute, en français.\nhttps');
  expect(fileOf(anEvent({ title }))).toBe(file);
  expect(file).toMatch(/^DTSTAMP:20260901T080000Z\r$/m);
  expect(file).toMatch(/^LAST-MODIFIED:20260901T080000Z\r$/m);
  expect(opened(fileOf())).toEqual([]);
  expect(fileOf()).toContain('BEGIN:VTIMEZONE');
});
