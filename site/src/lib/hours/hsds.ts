/**
 * Hours as Open Referral HSDS 3 wants them: `schedule` rows with recurrence in the manner of RFC 5545. What the format
 * has no word for, appointments and holidays, is said in `notes`.
 */
import type { Closure } from '@passerelle/shared/directory/closure';
import type { Schedule } from '@passerelle/shared/directory/schedule';
import type { Weekday } from '@passerelle/shared/directory/vocabulary';

/** A row of HSDS `schedule`, without the identifiers whoever exports it gives. */
export interface HsdsSchedule {
  freq?: 'WEEKLY' | 'MONTHLY';
  interval?: number;
  /** `MO,TU`, or with the week of the month `2TU,-1FR`. */
  byday?: string;
  opens_at?: string;
  closes_at?: string;
  valid_from?: string;
  valid_to?: string;
  timezone?: string;
  notes?: string;
  description?: string;
}

const nth = { first: '1', second: '2', third: '3', fourth: '4', fifth: '5', last: '-1' };

const byday = (days: Weekday[], weeks: Schedule['weekOfMonth']) =>
  (weeks.length === 0 ? days : days.flatMap((day) => weeks.map((week) => nth[week] + day))).join(',');

const onHolidays = {
  open: undefined,
  closed: 'fermé',
  unknown: 'à confirmer',
};

function notesOf({ byAppointment, publicHolidays, schoolHolidays, note }: Schedule): string {
  return [
    byAppointment && 'sur rendez-vous',
    onHolidays[publicHolidays] && `jours fériés : ${onHolidays[publicHolidays]}`,
    onHolidays[schoolHolidays] && `vacances scolaires : ${onHolidays[schoolHolidays]}`,
    note,
  ]
    .filter(Boolean)
    .join(' ; ');
}

/** Keys without a value are left out, as the standard's JSON wants it. */
const known = (row: Record<string, string | number | undefined>): HsdsSchedule =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined && value !== ''));

/** The rows of `schedule`; a closure is a row without hours that says so. */
export function hsdsSchedules(schedules: Schedule[], closures: Closure[]): HsdsSchedule[] {
  const rowOf = (row: Schedule, within?: Closure) =>
    known({
      freq: row.days.length === 0 ? undefined : row.weekOfMonth.length > 0 ? 'MONTHLY' : 'WEEKLY',
      interval: row.days.length === 0 ? undefined : 1,
      byday: byday(row.days, row.weekOfMonth),
      opens_at: row.opensAt,
      closes_at: row.closesAt,
      valid_from: within?.from ?? row.validFrom,
      valid_to: within?.until ?? row.validUntil,
      timezone: 'Europe/Brussels',
      notes: notesOf(row),
      description: within?.text,
    });
  return [
    ...schedules.map((row) => rowOf(row)),
    ...closures.flatMap((closure) =>
      closure.kind === 'hours'
        ? closure.schedules.map((row) => rowOf(row, closure))
        : [
            known({
              valid_from: closure.from,
              valid_to: closure.until,
              timezone: 'Europe/Brussels',
              notes: closure.kind === 'closure' ? 'fermé' : undefined,
              description: closure.text,
            }),
          ],
    ),
  ];
}
