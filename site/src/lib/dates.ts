/** Dates as people read them, in Europe/Brussels wherever the build runs. */
import type { Locale } from '@passerelle/shared/locales';
import { remembered } from './remembered.ts';

const tags: Record<Locale, string> = { fr: 'fr-BE', en: 'en-GB', nl: 'nl-BE', ar: 'ar', uk: 'uk' };
const timeZone = 'Europe/Brussels';

/** Making a formatter costs a hundred times its use. */
const hours = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });

const formatters = (options: Intl.DateTimeFormatOptions) =>
  new Map(
    (Object.keys(tags) as Locale[]).map((locale) => [
      locale,
      new Intl.DateTimeFormat(tags[locale], { ...options, timeZone }),
    ]),
  );

const longDates = new Map(
  [...formatters({ dateStyle: 'long' })].map(([locale, formatter]) => [
    locale,
    // Noon, so that no time zone can move it to another day.
    remembered((day) => formatter.format(new Date(`${day}T12:00:00Z`))),
  ]),
);

/** `23 novembre 2026`, from `YYYY-MM-DD`. */
export const longDate = (day: string, locale: Locale): string => longDates.get(locale)!(day);

const weekdays = formatters({ dateStyle: 'full' });

/** `lundi 23 novembre 2026`. */
export const fullDate = (day: string, locale: Locale) =>
  weekdays.get(locale)!.format(new Date(`${day}T12:00:00Z`));

const shortWeekdays = formatters({ weekday: 'short' });

/** `lun.`, from a day that is one. */
export const weekdayName = (day: string, locale: Locale) =>
  shortWeekdays.get(locale)!.format(new Date(`${day}T12:00:00Z`));

const monthsOfYears = formatters({ month: 'long', year: 'numeric' });

/** `novembre 2026`, from `2026-11`. */
export const monthOfYear = (month: string, locale: Locale) =>
  monthsOfYears.get(locale)!.format(new Date(`${month}-15T12:00:00Z`));

const months = formatters({ month: 'long' });

/** `novembre`, from a day in it. */
export const monthName = (day: string, locale: Locale) =>
  months.get(locale)!.format(new Date(`${day}T12:00:00Z`));

const beginning = remembered((day) => {
  const midnight = new Date(`${day}T00:00:00Z`);
  return midnight.getTime() - Number(hours.format(midnight)) * 3_600_000;
});

/** The instant a day begins in Belgium, for feeds. */
export const startOf = (day: string): Date => new Date(beginning(day));
