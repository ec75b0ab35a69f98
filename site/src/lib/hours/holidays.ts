/** Days on which Belgium does not keep its usual hours. */
import { dateOf, dayNumber, type DayNumber } from './local-time.ts';
import { schoolHolidays, schoolHolidaysKnownUntil } from './school-holidays.ts';

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
export function easter(year: number): DayNumber {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skipped + 15) % 30;
  const moon =
    epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const offset = moon - weekday;
  const month = 3 + Math.floor((offset + 40) / 44);
  const date = offset + 28 - 31 * Math.floor(month / 4);
  return Date.UTC(inCentury + century * 100, month - 1, date) / 86_400_000;
}

/** The legal holidays with a fixed date, `MM-DD` (royal decree of 18 April 1974, article 1). */
const fixed = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];

/** Easter Monday, Ascension, Whit Monday: days after Easter. */
const afterEaster = [1, 39, 50];

/**
 * The day of the Fédération Wallonie-Bruxelles: no law closes anything, yet most of the non-profit sector (joint
 * committee 329) and the public services do.
 */
const often = '09-27';

const monthAndDate = (day: DayNumber) => dateOf(day).toISOString().slice(5, 10);

/** Whether a day is one of Belgium's ten legal holidays. */
export const isPublicHoliday = (day: DayNumber) =>
  fixed.includes(monthAndDate(day)) || afterEaster.includes(day - easter(dateOf(day).getUTCFullYear()));

/** Whether a day is one on which many close though it is no legal holiday. */
export const isOftenClosed = (day: DayNumber) => monthAndDate(day) === often;

const periods = schoolHolidays.map(({ from, until }) => [dayNumber(from), dayNumber(until)] as const);
const knownUntil = dayNumber(schoolHolidaysKnownUntil);

/** Whether schools are on holiday; `undefined` for a day whose calendar is not known yet. */
export function isSchoolHoliday(day: DayNumber): boolean | undefined {
  if (day > knownUntil) return undefined;
  return periods.some(([from, until]) => from <= day && day <= until);
}
