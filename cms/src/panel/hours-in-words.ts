/** One stretch of opening hours, as a row of a form says it. */
import { weekdays, type Weekday } from '@passerelle/shared/directory/vocabulary';

const inOrder = Object.keys(weekdays) as Weekday[];

/** `lundi au vendredi`, `lundi, mercredi`; from days in any order. */
function daysInWords(days: string[]): string {
  const chosen = inOrder.filter((day) => days.includes(day));
  const [first, last] = [chosen[0], chosen.at(-1)];
  const isRow = chosen.length > 2 && inOrder.indexOf(last!) - inOrder.indexOf(first!) === chosen.length - 1;
  if (isRow) return `${weekdays[first!]} au ${weekdays[last!]}`;
  return chosen.map((day) => weekdays[day]).join(', ');
}

/** `9 h`, `12 h 30`; from `09:00` or `12:30:00.000`. */
function timeInWords(time: string): string {
  const [hours, minutes] = time.split(':');
  return `${Number(hours)} h${minutes === '00' ? '' : ` ${minutes}`}`;
}

/** `Lundi au vendredi : 9 h – 12 h 30, sur rendez-vous`; the remark where it says nothing else. */
export function hoursInWords(row: Record<string, unknown>): string {
  const { days, opensAt, closesAt, byAppointment, note } = row as {
    days?: string[] | null;
    opensAt?: string | null;
    closesAt?: string | null;
    byAppointment?: boolean | null;
    note?: string | null;
  };
  const hours = opensAt && closesAt ? `${timeInWords(opensAt)} – ${timeInWords(closesAt)}` : '';
  const when = [daysInWords(days ?? []), hours].filter(Boolean).join(' : ');
  const words = [when, byAppointment ? 'sur rendez-vous' : ''].filter(Boolean).join(', ') || (note ?? '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
