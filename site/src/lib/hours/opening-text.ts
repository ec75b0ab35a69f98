/** Whether it is open, in a sentence: at build, and in the browser. */
import type { OpeningTexts } from '../../i18n/hours.ts';
import { clockTime } from './clock-time.ts';
import { dateOf, dayOf, minuteOf, type DayNumber, type LocalMinute } from './local-time.ts';
import type { Opening } from './opening.ts';

const filled = (text: string, values: Record<string, string>) =>
  text.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '');

/** Making a formatter costs a hundred times its use, and a list says many times when. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateText(day: DayNumber, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + Object.keys(options).join();
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(dateOf(day));
}

/** « à 9 h », « demain à 9 h », « mardi à 9 h », « le 4 janvier à 9 h »: as near as it is. */
function whenText(at: LocalMinute, now: LocalMinute, texts: OpeningTexts, locale: string): string {
  const time = clockTime(minuteOf(at), locale);
  const ahead = dayOf(at) - dayOf(now);
  if (ahead === 0) return filled(texts.at, { time });
  if (ahead === 1) return filled(texts.tomorrowAt, { time });
  if (ahead < 7)
    return filled(texts.weekdayAt, { time, day: dateText(dayOf(at), locale, { weekday: 'long' }) });
  return filled(texts.dateAt, { time, date: dateText(dayOf(at), locale, { day: 'numeric', month: 'long' }) });
}

function openText({ byAppointment, until }: Opening, texts: OpeningTexts, locale: string): string {
  if (until === undefined) return byAppointment ? texts.byAppointment : texts.open;
  const sentence = byAppointment ? texts.byAppointmentUntil : texts.openUntil;
  return filled(sentence, { time: clockTime(minuteOf(until), locale) });
}

function unconfirmedText({ byAppointment, doubt }: Opening, texts: OpeningTexts): string {
  if (doubt === 'schoolHoliday' || doubt === 'publicHoliday') return texts[doubt];
  return byAppointment ? texts.byAppointment : texts.unconfirmed;
}

/**
 * What a visitor is told at a moment.
 *
 * @example openingText(openingAt(hours, now), now, texts, 'fr') // 'Fermé · ouvre mardi à 9 h'
 */
export function openingText(opening: Opening, now: LocalMinute, texts: OpeningTexts, locale: string): string {
  if (opening.state === 'open') return openText(opening, texts, locale);
  if (opening.state === 'unconfirmed') return unconfirmedText(opening, texts);
  const { opens } = opening;
  if (!opens) return texts.closed;
  const sentence = opens.doubt ? texts.mayOpen : opens.byAppointment ? texts.opensByAppointment : texts.opens;
  return filled(sentence, { when: whenText(opens.at, now, texts, locale) });
}
