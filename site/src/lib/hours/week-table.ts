/** Hours as people read them without any script: a line per weekday, and what else holds. */
import type { Closure } from '@passerelle/shared/directory/closure';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import { weekdays, type Weekday } from '@passerelle/shared/directory/vocabulary';
import type { Locale } from '@passerelle/shared/locales';
import { hoursTexts, type HoursTexts } from '../../i18n/hours.ts';
import { longDate } from '../dates.ts';
import { clockTime } from './clock-time.ts';
import { dateOf, minutesIn } from './local-time.ts';

export interface WeekTable {
  /** From Monday; `lines` is empty on days it is closed. */
  days: { name: string; lines: string[] }[];
  /** What holds besides: appointments without a day, holidays. */
  notes: string[];
  /** Days to come on which other hours hold. */
  exceptions: { when: string; what: string | undefined; text: string | undefined }[];
}

const mondayOfSomeWeek = 4;

const dayNameIn = (index: number, locale: Locale) =>
  dateOf(mondayOfSomeWeek + index).toLocaleDateString(locale, { weekday: 'long', timeZone: 'UTC' });

const capital = (text: string, locale: Locale) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

function periodText(from: string | undefined, until: string | undefined, locale: Locale): string | undefined {
  const texts = hoursTexts(locale);
  const date = longDate(from ?? until ?? '1970-01-01', locale);
  if (from !== undefined && from === until) return texts.onDay.replace('{date}', date);
  if (from !== undefined && until !== undefined)
    return texts.fromUntil.replace('{date}', date).replace('{until}', longDate(until, locale));
  if (from !== undefined) return texts.from.replace('{date}', date);
  return until === undefined ? undefined : texts.until.replace('{date}', date);
}

const range = ({ opensAt, closesAt }: Schedule, locale: Locale) =>
  opensAt === undefined || closesAt === undefined
    ? undefined
    : `${clockTime(minutesIn(opensAt), locale)}\u00a0– ${clockTime(minutesIn(closesAt), locale)}`;

/** One row on one day: its hours, then what narrows them. */
function line(row: Schedule, locale: Locale): string {
  const texts = hoursTexts(locale);
  const narrowing = [
    row.weekOfMonth.map((week) => texts[week]).join(', '),
    row.byAppointment && texts.byAppointment.toLocaleLowerCase(locale),
    periodText(row.validFrom, row.validUntil, locale),
    row.note,
  ].filter(Boolean);
  const hours = range(row, locale);
  if (hours === undefined) return capital(narrowing.join(', '), locale);
  return narrowing.length === 0 ? hours : `${hours} (${narrowing.join(', ')})`;
}

function holidayNotes(rows: Schedule[], texts: HoursTexts): string[] {
  const all = (which: 'publicHolidays' | 'schoolHolidays', rule: string) =>
    rows.some((row) => row[which] === rule);
  return [
    all('publicHolidays', 'closed') && texts.publicHolidaysClosed,
    all('publicHolidays', 'unknown') && texts.publicHolidaysUnknown,
    all('schoolHolidays', 'closed') && texts.schoolHolidaysClosed,
    all('schoolHolidays', 'unknown') && texts.schoolHolidaysUnknown,
  ].filter((note) => note !== false);
}

/** The hours of an exception; nothing when it is told in words alone. */
function exceptionalHours({ kind, schedules }: Closure, locale: Locale): string | undefined {
  if (kind === 'closure') return hoursTexts(locale).closedThatDay;
  return kind === 'hours' ? schedules.map((row) => line(row, locale)).join(', ') : undefined;
}

/** The table of a place on a day, `YYYY-MM-DD`; what is over is left out. */
export function weekTable(
  schedules: Schedule[],
  closures: Closure[],
  today: string,
  locale: Locale,
): WeekTable {
  const texts = hoursTexts(locale);
  const rows = schedules.filter(({ validUntil }) => validUntil === undefined || validUntil >= today);
  const timed = rows.toSorted((one, other) => (one.opensAt ?? '').localeCompare(other.opensAt ?? ''));
  const days = rows.some((row) => row.days.length > 0) ? (Object.keys(weekdays) as Weekday[]) : [];
  return {
    days: days.map((weekday, index) => ({
      name: capital(dayNameIn(index, locale), locale),
      lines: timed.filter((row) => row.days.includes(weekday)).map((row) => line(row, locale)),
    })),
    notes: [
      ...rows.filter((row) => row.days.length === 0).map((row) => line(row, locale)),
      ...holidayNotes(
        rows.filter(({ opensAt }) => opensAt !== undefined),
        texts,
      ),
    ],
    exceptions: closures
      .filter(({ until }) => until >= today)
      .toSorted((one, other) => one.from.localeCompare(other.from))
      .map((closure) => ({
        when: capital(periodText(closure.from, closure.until, locale)!, locale),
        what: exceptionalHours(closure, locale),
        text: closure.text,
      })),
  };
}

/**
 * The table in one line: days in a row with the same hours together, closed days left out.
 *
 * @example hoursLine(weekTable(…)) // 'Lundi–Jeudi : 9 h – 12 h ; Vendredi : 9 h – 11 h. Fermé les jours fériés.'
 */
export function hoursLine({ days, notes }: WeekTable): string {
  const runs: { first: string; last: string; text: string }[] = [];
  for (const { name, lines } of days) {
    const text = lines.join(', ');
    const run = runs.at(-1);
    if (run?.text === text) run.last = name;
    else runs.push({ first: name, last: name, text });
  }
  const week = runs
    .filter(({ text }) => text !== '')
    .map(({ first, last, text }) => `${first === last ? first : `${first}–${last}`} : ${text}`)
    .join(' ; ');
  return [week && `${week}.`, ...notes].filter(Boolean).join(' ');
}
