/** Dates of events in words, `mardi 1 décembre 2026, de 14 h à 16 h`. */
import type { EventRecurrence } from '@passerelle/shared/content/event';
import type { Locale } from '@passerelle/shared/locales';
import { agendaTexts } from '../../i18n/agenda.ts';
import { fill } from '../../i18n/directory.ts';
import { fullDate, longDate } from '../dates.ts';
import { clockTime } from '../hours/clock-time.ts';
import { minutesIn } from '../hours/local-time.ts';
import type { Occurrence } from './occurrences.ts';

const clock = (time: string, locale: Locale) => clockTime(minutesIn(time), locale);

/** Its hours: `de 14 h à 16 h`; nothing when it lasts all day. */
export function spokenHours({ startsAt, endsAt }: Occurrence, locale: Locale): string | undefined {
  const texts = agendaTexts(locale);
  if (!startsAt) return undefined;
  return endsAt
    ? fill(texts.between, { time: clock(startsAt, locale), until: clock(endsAt, locale) })
    : fill(texts.at, { time: clock(startsAt, locale) });
}

/** Its days: one, or from the first to the last. */
export const spokenDays = ({ day, lastDay }: Occurrence, locale: Locale) =>
  day === lastDay
    ? fullDate(day, locale)
    : fill(agendaTexts(locale).fromTo, { date: fullDate(day, locale), until: fullDate(lastDay, locale) });

/** Days and hours. */
export const spokenDate = (occurrence: Occurrence, locale: Locale) =>
  [spokenDays(occurrence, locale), spokenHours(occurrence, locale)]
    .filter(Boolean)
    .join(locale === 'ar' ? '، ' : ', ');

/** How it comes back. */
export const spokenRecurrence = ({ frequency, until }: EventRecurrence, locale: Locale) =>
  fill(agendaTexts(locale)[frequency], { date: longDate(until, locale) });
