/** When an event takes place: its sessions, and every day they come back. */
import type { Event, EventRecurrence, EventSession } from '@passerelle/shared/content/event';
import { dateOf, dayName, dayNumber, type DayNumber } from '../hours/local-time.ts';

/** Once, on the clocks of Belgium. */
export interface Occurrence extends EventSession {
  lastDay: string;
}

type Timed = Pick<Event, 'sessions' | 'recurrence'>;

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;
const daysOf = { weekly: 7, fortnightly: 14 } as const;

/** Which of its kind a day is in its month, from 1; the fifth Tuesday is meant as the last one, -1. */
function rankOf(day: Date): number {
  const rank = Math.ceil(day.getUTCDate() / 7);
  return rank > 4 ? -1 : rank;
}

/** The day of a month, counted on from that of `first`, which comes back like it; nothing where there is none. */
function inMonth(
  first: Date,
  months: number,
  frequency: EventRecurrence['frequency'],
): DayNumber | undefined {
  const start = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1));
  const length = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  const weekday = 1 + ((first.getUTCDay() - start.getUTCDay() + 7) % 7);
  const rank = rankOf(first);
  const date =
    frequency === 'monthlyByDate'
      ? first.getUTCDate()
      : rank > 0
        ? weekday + 7 * (rank - 1)
        : weekday + 7 * Math.floor((length - weekday) / 7);
  return date > length ? undefined : dayNumber(start.toISOString().slice(0, 10)) + date - 1;
}

/** The days a first day comes back on, itself included, exceptions too. */
function* returnsOf(day: string, { frequency, until }: EventRecurrence): Generator<DayNumber> {
  const first = dayNumber(day);
  const last = dayNumber(until);
  if (frequency === 'weekly' || frequency === 'fortnightly') {
    yield first;
    for (let next = first + daysOf[frequency]; next <= last; next += daysOf[frequency]) yield next;
    return;
  }
  yield first;
  const start = dateOf(first);
  const months =
    (dateOf(last).getUTCFullYear() - start.getUTCFullYear()) * 12 +
    dateOf(last).getUTCMonth() -
    start.getUTCMonth();
  for (let month = 1; month <= months; month += 1) {
    const next = inMonth(start, month, frequency);
    if (next !== undefined && next <= last) yield next;
  }
}

/** Every time an event takes place, in order. */
export function occurrencesOf({ sessions, recurrence }: Timed): Occurrence[] {
  return sessions
    .flatMap((session) => {
      const { day, lastDay = day } = session;
      const length = dayNumber(lastDay) - dayNumber(day);
      const days = recurrence ? [...returnsOf(day, recurrence)] : [dayNumber(day)];
      return days.flatMap((each): Occurrence[] =>
        recurrence?.exceptions.includes(dayName(each))
          ? []
          : [{ ...session, day: dayName(each), lastDay: dayName(each + length) }],
      );
    })
    .sort(byTime);
}

/** The first to begin first; what lasts all day before what has an hour. */
export const byTime = (a: EventSession, b: EventSession) =>
  a.day === b.day
    ? (a.startsAt ?? '') < (b.startsAt ?? '')
      ? -1
      : Number(a.startsAt !== b.startsAt)
    : a.day < b.day
      ? -1
      : 1;

/**
 * How a session comes back, as calendars are told (RFC 5545, 3.3.10), without its end.
 *
 * @example ruleOf('2026-12-08', 'monthlyByWeekday') // 'FREQ=MONTHLY;BYDAY=2TU'
 */
export function ruleOf(day: string, frequency: EventRecurrence['frequency']): string {
  const date = dateOf(dayNumber(day));
  switch (frequency) {
    case 'weekly':
      return 'FREQ=WEEKLY';
    case 'fortnightly':
      return 'FREQ=WEEKLY;INTERVAL=2';
    case 'monthlyByWeekday':
      return `FREQ=MONTHLY;BYDAY=${rankOf(date)}${weekdays[date.getUTCDay()]}`;
    case 'monthlyByDate':
      return `FREQ=MONTHLY;BYMONTHDAY=${date.getUTCDate()}`;
  }
}
