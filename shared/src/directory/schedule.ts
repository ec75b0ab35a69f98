/**
 * When somebody opens the door: one row is one stretch of a day, on some weekdays (HSDS 3 `schedule`, authored without
 * its recurrence rules). A day with a break has two rows.
 */
import { z } from 'zod';
import { day, flag, optional, text, timeOfDay } from '../fields.ts';
import { oneOf } from '../vocabulary.ts';
import { choices } from './choices.ts';
import { holidayRules, type HolidayRule } from './vocabulary.ts';

/** Every fault names what is wrong and what to do, in the words of the panel. */
const faults = {
  noDay: 'Choisissez au moins un jour, ou cochez « Sur rendez-vous » s’il n’y a pas de jour fixe.',
  halfHours: 'Il manque une des deux heures. Indiquez l’ouverture et la fermeture, ou aucune des deux.',
  noHours: 'Indiquez les heures, cochez « Sur rendez-vous », ou expliquez dans la remarque.',
  noTime: 'L’ouverture et la fermeture sont à la même heure. Pour 24 h sur 24 : de 00:00 à 00:00.',
  backwards:
    'La fermeture vient avant l’ouverture. Corrigez les heures ; une pause de midi s’écrit en deux lignes.',
  validity: 'La fin de la période vient avant son début. Échangez les deux dates.',
};

/** A closing time before the opening time is the next morning's, if the place opens late and closes early. */
const isNight = (opensAt: string, closesAt: string) => opensAt >= '16:00' && closesAt <= '10:00';

const isMidnight = (time: string) => time === '00:00';

function hoursFault(opensAt: string | undefined, closesAt: string | undefined): string | undefined {
  if (opensAt === undefined || closesAt === undefined) return faults.halfHours;
  if (opensAt === closesAt) return isMidnight(opensAt) ? undefined : faults.noTime;
  const isOrdered = opensAt < closesAt || isMidnight(closesAt) || isNight(opensAt, closesAt);
  return isOrdered ? undefined : faults.backwards;
}

/** What an editor who chose nothing meant. */
const rule = (otherwise: HolidayRule) =>
  optional(oneOf(holidayRules)).transform((value) => value ?? otherwise);

export const schedule = z
  .object({
    days: choices('weekdays'),
    /** Only these of the month; none: every week. */
    weekOfMonth: choices('weeksOfMonth'),
    opensAt: optional(timeOfDay),
    /** Before `opensAt`: the next morning. `00:00`: the end of the day. */
    closesAt: optional(timeOfDay),
    /** Come only if you have an appointment. */
    byAppointment: flag,
    /** First and last day it holds; missing: open-ended. */
    validFrom: optional(day),
    validUntil: optional(day),
    publicHolidays: rule('closed'),
    /** Of the Fédération Wallonie-Bruxelles; `unknown`: usual hours, to be confirmed. */
    schoolHolidays: rule('unknown'),
    note: optional(text(200)),
  })
  .check(({ value, issues }) => {
    const { days, opensAt, closesAt, byAppointment, validFrom, validUntil, note } = value;
    const fault = (path: string, message: string) =>
      issues.push({ code: 'custom', input: value, path: [path], message });
    if (days.length === 0 && !byAppointment) fault('days', faults.noDay);
    if (opensAt === undefined && closesAt === undefined) {
      if (!byAppointment && note === undefined) fault('opensAt', faults.noHours);
    } else {
      const found = hoursFault(opensAt, closesAt);
      if (found) fault('closesAt', found);
    }
    if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
      fault('validUntil', faults.validity);
  });

export type Schedule = z.output<typeof schedule>;

/** Zero, one or several rows. */
export const schedules = z
  .array(schedule)
  .nullish()
  .transform((rows) => rows ?? []);
