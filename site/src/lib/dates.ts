/** Dates as people read them, in Europe/Brussels wherever the build runs. */
import type { Locale } from '@passerelle/shared/locales';

const tags: Record<Locale, string> = { fr: 'fr-BE', en: 'en-GB', nl: 'nl-BE', ar: 'ar', uk: 'uk' };
const timeZone = 'Europe/Brussels';

/** Making a formatter costs a hundred times its use. */
const hours = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });
const longDates = new Map(
  (Object.keys(tags) as Locale[]).map((locale) => [
    locale,
    new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone }),
  ]),
);

/** `23 novembre 2026`, from `YYYY-MM-DD`. */
export function longDate(day: string, locale: Locale): string {
  // Noon, so that no time zone can move it to another day.
  return longDates.get(locale)!.format(new Date(`${day}T12:00:00Z`));
}

const months = new Map(
  (Object.keys(tags) as Locale[]).map((locale) => [
    locale,
    new Intl.DateTimeFormat(tags[locale], { month: 'long', timeZone }),
  ]),
);

/** `novembre`, from a day in it. */
export const monthName = (day: string, locale: Locale) =>
  months.get(locale)!.format(new Date(`${day}T12:00:00Z`));

/** The instant a day begins in Belgium, for feeds. */
export function startOf(day: string): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  return new Date(midnight.getTime() - Number(hours.format(midnight)) * 3_600_000);
}
