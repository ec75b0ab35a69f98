/** Belgian clock times as instants. */
import type { EventSession } from '@passerelle/shared/content/event';
import { DateTime } from 'luxon';

export const timeZone = 'Europe/Brussels';

const at = (day: string, time = '00:00') => DateTime.fromISO(`${day}T${time}`, { zone: timeZone });

export interface Moments {
  /** It has days and no hours. */
  isAllDay: boolean;
  start: DateTime;
  /** The first instant after it, as calendars want it; nothing when nobody said when it ends. */
  end: DateTime | undefined;
}

/** When a session begins and ends, right in winter and in summer. */
export function momentsOf({ day, lastDay = day, startsAt, endsAt }: EventSession): Moments {
  const start = at(day, startsAt);
  const isAllDay = startsAt === undefined;
  if (endsAt !== undefined) return { isAllDay, start, end: at(lastDay, endsAt) };
  return { isAllDay, start, end: isAllDay || lastDay > day ? at(lastDay).plus({ days: 1 }) : undefined };
}
