/**
 * Hours as OpenStreetMap writes them (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), the form
 * data.inclusion asks for too.
 */
import type { Closure } from '@passerelle/shared/directory/closure';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import {
  weekdays,
  weeksOfMonth,
  type HolidayRule,
  type Weekday,
} from '@passerelle/shared/directory/vocabulary';

const order = Object.keys(weekdays) as Weekday[];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const nth = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 };

const short = (weekday: Weekday) => weekday[0] + weekday[1]!.toLowerCase();

/** `Mo-We,Fr`: three days or more in a row are a range. */
function daysOf(days: Weekday[]): string {
  const runs: Weekday[][] = [];
  for (const day of order.filter((each) => days.includes(each))) {
    const run = runs.at(-1);
    if (run && order.indexOf(run.at(-1)!) === order.indexOf(day) - 1) run.push(day);
    else runs.push([day]);
  }
  return runs
    .flatMap((run) => (run.length > 2 ? [`${short(run[0]!)}-${short(run.at(-1)!)}`] : run.map(short)))
    .join(',');
}

/** `Tu[2,4]`; OpenStreetMap counts the last from the end. */
function monthly({ days, weekOfMonth }: Schedule): string {
  const weeks = Object.keys(weeksOfMonth).filter((week) => weekOfMonth.some((each) => each === week));
  const numbers = weeks.map((week) => nth[week as keyof typeof nth]).join(',');
  return order
    .filter((each) => days.includes(each))
    .map((each) => `${short(each)}[${numbers}]`)
    .join(',');
}

function dateOf(day: string): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `${year} ${months[Number(month) - 1]} ${date}`;
}

/** A range must have both ends: an open one reaches beyond what anybody will ask about. */
function periodOf(from: string | undefined, until: string | undefined): string | undefined {
  if (from === undefined && until === undefined) return undefined;
  if (from === until) return dateOf(from!);
  return `${dateOf(from ?? '2000-01-01')}-${dateOf(until ?? '2099-12-31')}`;
}

/** `22:00-26:00`: the next morning counts on. */
function timesOf({ opensAt, closesAt }: Schedule): string | undefined {
  if (opensAt === undefined || closesAt === undefined) return undefined;
  if (closesAt > opensAt) return `${opensAt}-${closesAt}`;
  const [hours, minutes] = closesAt.split(':') as [string, string];
  return `${opensAt}-${Number(hours) + 24}:${minutes}`;
}

/** A comment ends at a double quote, and has no way to hold one. */
const comment = (words: string) => `"${words.replaceAll('"', '’')}"`;

/** What happens during the selector's time: open, open to some, or nobody is sure. */
function modifierOf(row: Schedule, isSure: boolean): string | undefined {
  const words = [row.byAppointment && 'sur rendez-vous', row.note].filter(Boolean).join(', ');
  const times = timesOf(row);
  if (!isSure || times === undefined) return `unknown ${comment(words || 'à confirmer')}`;
  return words ? `open ${comment(words)}` : undefined;
}

function rule(row: Schedule, { isSure = true, within }: { isSure?: boolean; within?: string } = {}): string {
  const days = row.weekOfMonth.length > 0 ? monthly(row) : daysOf(row.days);
  const isDaily = days === 'Mo-Su' && row.weekOfMonth.length === 0;
  return [
    within ?? periodOf(row.validFrom, row.validUntil),
    isDaily && timesOf(row) ? undefined : days,
    timesOf(row),
    modifierOf(row, isSure),
  ]
    .filter(Boolean)
    .join(' ');
}

/** A comma adds to the rules before it, a semicolon replaces them for the days it names. */
const together = (rules: string[]) => [...new Set(rules)].join(', ');

type Holidays = 'publicHolidays' | 'schoolHolidays';

const selectors: Record<Holidays, string> = { publicHolidays: 'PH', schoolHolidays: 'SH' };
const strictness: HolidayRule[] = ['open', 'unknown', 'closed'];

/** What replaces the usual rules on holidays, and how strictly: the strictest must come last, to win. */
function onHolidays(rows: Schedule[], which: Holidays): { strict: number; rules: string }[] {
  if (rows.every((row) => row[which] === 'open')) return [];
  const selector = selectors[which];
  const kept = rows
    .filter((row) => row[which] !== 'closed')
    .map((row) => `${selector} ${rule(row, { isSure: row[which] === 'open' })}`);
  const strict = Math.max(...rows.map((row) => strictness.indexOf(row[which])));
  return [{ strict, rules: kept.length > 0 ? `${selector} off; ${together(kept)}` : `${selector} off` }];
}

function exception({ from, until, kind, text, schedules }: Closure): string | undefined {
  if (kind === 'message') return undefined;
  const days = periodOf(from, until)!;
  const off = `${days} off${text ? ` ${comment(text)}` : ''}`;
  if (kind === 'closure') return off;
  return `${days} off; ${together(schedules.map((row) => rule(row, { within: days })))}`;
}

/**
 * The value of an `opening_hours` tag; empty when nothing is known. Its weekdays, months and keywords are the
 * format's, its comments French.
 *
 * @example osmHours([…], []) // 'Mo-Fr 09:00-12:00, Mo,Tu 13:00-16:00; PH off'
 */
export function osmHours(schedules: Schedule[], closures: Closure[]): string {
  const rows = schedules.filter((row) => row.days.length > 0 && (timesOf(row) ?? row.note) !== undefined);
  const noDay = schedules.filter((row) => !rows.includes(row) && row.byAppointment);
  if (rows.length === 0) return noDay.length > 0 ? comment('sur rendez-vous') : '';
  const usual = together(rows.map((row) => rule(row)));
  const holidays = [...onHolidays(rows, 'schoolHolidays'), ...onHolidays(rows, 'publicHolidays')]
    .toSorted((one, other) => one.strict - other.strict)
    .map(({ rules }) => rules);
  const exceptions = closures.map(exception).filter((each) => each !== undefined);
  return [usual, ...holidays, ...exceptions].join('; ');
}
