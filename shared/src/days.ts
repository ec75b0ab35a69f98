/** Days as this site counts them: in Belgium, wherever a program runs. */

const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels', dateStyle: 'short' });

/** The day of an instant in Belgium, `YYYY-MM-DD`: a server in UTC is a day behind after midnight. */
export const dayInBelgium = (instant: Date): string => days.format(instant);

/** Whether a day lies in a period; each end belongs to it, and one that is missing is open. */
export const isWithin = (
  day: string,
  { from, until }: { from?: string | undefined; until?: string | undefined },
) => (from === undefined || from <= day) && (until === undefined || day <= until);
