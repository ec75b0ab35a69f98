/** When somebody can begin a course, as far as it is known on a day. */
import type { Course } from '@passerelle/shared/directory/course';

export type Intake =
  | { state: 'coming' | 'over'; on: string }
  | { state: 'anyTime' | 'unknown' }
  | { state: 'full'; on: string | undefined };

type Told = Pick<Course, 'startsOn' | 'rollingIntake' | 'placesLeft'>;

/** @param day today, `YYYY-MM-DD`; the day a group begins it can still be joined */
export function intakeOf({ startsOn, rollingIntake, placesLeft }: Told, day: string): Intake {
  const isOver = startsOn !== undefined && startsOn < day;
  if (placesLeft === 0 && !(isOver && !rollingIntake))
    return { state: 'full', on: isOver ? undefined : startsOn };
  if (rollingIntake) return { state: 'anyTime' };
  if (startsOn === undefined) return { state: 'unknown' };
  return { state: isOver ? 'over' : 'coming', on: startsOn };
}

/** Whether it can be counted on that one more person can enrol. */
export const canEnrol = ({ state }: Intake) => state === 'coming' || state === 'anyTime';

const rank: Record<Intake['state'], number> = { anyTime: 0, coming: 0, unknown: 1, over: 2, full: 3 };
const since = (intake: Intake) => ('on' in intake ? (intake.on ?? '') : '');

/** What one can begin soonest comes first; what nobody can join any more comes last. */
export const byIntake = (one: Intake, other: Intake) =>
  rank[one.state] - rank[other.state] || (since(one) < since(other) ? -1 : since(one) > since(other) ? 1 : 0);
