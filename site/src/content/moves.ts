/** Where a place was before, told as long as people may still go there. */
import type { Location } from '@passerelle/shared/content/location';

export interface Move {
  /** `YYYY-MM-DD` */
  on: string;
  /** The address it had, as on an envelope. */
  from?: string | undefined;
}

/** After a year, whoever comes knows where it is. */
const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** The move of a place in the year before a day; none before its own day. */
export function lastMove(
  { movedOn, movedFrom }: Pick<Location, 'movedOn' | 'movedFrom'>,
  day: string,
): Move | undefined {
  if (!movedOn || movedOn > day || movedOn < yearBefore(day)) return undefined;
  return { on: movedOn, from: movedFrom };
}
