/**
 * Is it open? Three answers, and when that changes: open, closed, or not confirmed. Runs at build and in the browser;
 * it never asks the clock itself.
 */
import { isOftenClosed, isPublicHoliday, isSchoolHoliday } from './holidays.ts';
import { dateOf, dayOf, minutesPerDay, weekdayOf, type DayNumber, type LocalMinute } from './local-time.ts';
import type { Exception, Hours, Rule } from './rules.ts';

/** Why usual hours may not hold. */
export type Doubt = 'publicHoliday' | 'schoolHoliday' | 'words';

/** How a stretch of time is open. */
interface How {
  byAppointment: boolean;
  doubt?: Doubt | undefined;
}

export interface Opening extends How {
  state: 'open' | 'closed' | 'unconfirmed';
  /** When the present state ends; absent: not within a week, or not known. */
  until?: LocalMinute;
  /** When a closed door opens next, and how. */
  opens?: How & { at: LocalMinute };
}

export interface Stretch extends How {
  from: LocalMinute;
  until: LocalMinute;
}

/** How far ahead the next opening is looked for. */
const daysAhead = 366;
const daysOfPresent = 7;

function isInWeeks(weeks: number, day: DayNumber): boolean {
  const date = dateOf(day);
  const week = Math.ceil(date.getUTCDate() / 7);
  const isLast = dateOf(day + 7).getUTCMonth() !== date.getUTCMonth();
  return Boolean(weeks & (2 ** (week - 1))) || (isLast && weeks >= 32);
}

const holdsOn = ({ days, weeks, from, until }: Rule, day: DayNumber) =>
  Boolean(days & (2 ** weekdayOf(day))) &&
  (weeks === undefined || isInWeeks(weeks, day)) &&
  (from === undefined || from <= day) &&
  (until === undefined || day <= until);

/** What the calendar does to a row on a day: the strictest of its rules. */
function onCalendar(rule: Rule, day: DayNumber): Doubt | 'closed' | undefined {
  const isPublic = isPublicHoliday(day);
  const isSchool = isSchoolHoliday(day);
  if (isPublic && rule.publicHolidays === 'closed') return 'closed';
  if (isSchool && rule.schoolHolidays === 'closed') return 'closed';
  if (rule.publicHolidays && (isPublic || isOftenClosed(day))) return 'publicHoliday';
  if (rule.schoolHolidays && isSchool !== false) return 'schoolHoliday';
  return undefined;
}

const exceptionOn = ({ exceptions }: Hours, day: DayNumber): Exception | undefined =>
  exceptions.findLast(({ from, until }) => from <= day && day <= until);

/** When it is open on a day, in no order; what begins before midnight belongs to the day it begins. */
export function stretchesOn(hours: Hours, day: DayNumber): Stretch[] {
  const found: Stretch[] = [];
  for (const rule of (exceptionOn(hours, day) ?? hours).rules) {
    const { hours: stretch, byAppointment = false } = rule;
    if (!holdsOn(rule, day) || (!stretch && byAppointment)) continue;
    const calendar = onCalendar(rule, day);
    if (calendar === 'closed') continue;
    const [opens, closes] = stretch ?? [0, minutesPerDay];
    found.push({
      from: day * minutesPerDay + opens,
      until: day * minutesPerDay + closes,
      byAppointment,
      doubt: stretch ? calendar : 'words',
    });
  }
  return found;
}

/** What somebody at the door can count on: the surer stretch hides the other. */
const worth = ({ byAppointment, doubt }: How) => (doubt ? 1 : byAppointment ? 2 : 3);

const surest = (stretches: Stretch[]): Stretch | undefined =>
  stretches.toSorted((one, other) => worth(other) - worth(one))[0];

/** Until when a present state lasts: to the end of the last stretch of its kind, or the start of a surer one. */
function endOf(present: Stretch, stretches: Stretch[], now: LocalMinute): LocalMinute {
  let end = present.until;
  for (const next of stretches.toSorted((one, other) => one.from - other.from)) {
    if (worth(next) === worth(present) && next.from <= end) end = Math.max(end, next.until);
  }
  const surer = stretches.filter(({ from, ...how }) => from > now && worth(how) > worth(present));
  return Math.min(end, ...surer.map(({ from }) => from));
}

function nextAfter(hours: Hours, now: LocalMinute): Stretch | undefined {
  const today = dayOf(now);
  for (let day = today; day <= today + daysAhead; day += 1) {
    const later = stretchesOn(hours, day).filter(({ from }) => from > now);
    const first = Math.min(...later.map(({ from }) => from));
    const next = surest(later.filter(({ from }) => from === first));
    if (next) return next;
  }
  return undefined;
}

/** Whether it is open at a moment (localMinute of an instant), and what comes next. */
export function openingAt(hours: Hours, now: LocalMinute): Opening {
  const today = dayOf(now);
  const around = [];
  for (let day = today - 1; day <= today + daysOfPresent; day += 1) around.push(...stretchesOn(hours, day));
  const present = surest(around.filter(({ from, until }) => from <= now && now < until));
  if (present) {
    const { byAppointment, doubt } = present;
    const until = endOf(present, around, now);
    const isLong = until > (today + daysOfPresent) * minutesPerDay;
    return { state: doubt ? 'unconfirmed' : 'open', byAppointment, doubt, ...(!isLong && { until }) };
  }
  const next = nextAfter(hours, now);
  if (next) {
    const { from: at, byAppointment, doubt } = next;
    return { state: 'closed', byAppointment: false, opens: { at, byAppointment, doubt } };
  }
  // Rows that have all run out say nothing about today; a closure, or rows that still hold, do.
  const holds = ({ days, hours: stretch, until }: Rule) =>
    days > 0 && stretch && (until === undefined || until >= today);
  const isClosed = exceptionOn(hours, today)?.rules.length === 0 || hours.rules.some(holds);
  const byAppointment = hours.rules.some((rule) => rule.byAppointment && !(rule.hours && rule.days));
  return { state: isClosed ? 'closed' : 'unconfirmed', byAppointment: !isClosed && byAppointment };
}
