/** Days and moments as Belgian clocks show them, as numbers: what hours are reckoned in. */

/** Days since 1 January 1970, a Thursday. */
export type DayNumber = number;

/** Minutes since midnight of 1 January 1970 on a Belgian clock; it repeats an hour in autumn, and skips one in spring. */
export type LocalMinute = number;

export const minutesPerDay = 1440;
const millisecondsPerDay = 86_400_000;

/** The number of a day, `YYYY-MM-DD`. */
export const dayNumber = (day: string): DayNumber => Date.parse(day) / millisecondsPerDay;

/** A day as a date whose UTC parts are its own. */
export const dateOf = (day: DayNumber) => new Date(day * millisecondsPerDay);

/** `YYYY-MM-DD`. */
export const dayName = (day: DayNumber) => dateOf(day).toISOString().slice(0, 10);

/** From 0, Monday, to 6, Sunday. */
export const weekdayOf = (day: DayNumber) => (day + 3) % 7;

export const dayOf = (moment: LocalMinute): DayNumber => Math.floor(moment / minutesPerDay);

/** Minutes since midnight. */
export const minuteOf = (moment: LocalMinute) => moment % minutesPerDay;

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** What a Belgian clock shows at an instant, wherever this runs. */
export function localMinute(instant: Date): LocalMinute {
  const [day, time] = clock.format(instant).split(' ') as [string, string];
  return dayNumber(day) * minutesPerDay + minutesIn(time);
}

/** Minutes since midnight of a time, `HH:mm`. */
export function minutesIn(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}
