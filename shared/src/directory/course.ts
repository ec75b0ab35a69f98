import { z } from 'zod';
import { day, flag, optional } from '../fields.ts';
import { oneOf } from '../vocabulary.ts';
import { choices } from './choices.ts';
import { courseTypes } from './vocabulary.ts';

/** What is particular to a course; its levels are the service's `frenchLevels`. */
export const course = z.object({
  courseType: oneOf(courseTypes),
  timesOfDay: choices('timesOfDay'),
  hoursPerWeek: optional(z.int().min(1).max(40)),
  /** How many weeks it lasts. */
  weeks: optional(z.int().min(1).max(104)),
  /** The first day of the next intake. */
  startsOn: optional(day),
  /** People begin at any time of the year. */
  rollingIntake: flag,
  /** None: the group is full. */
  placesLeft: optional(z.int().min(0).max(9999)),
  /** Children are looked after meanwhile. */
  childcare: flag,
  /** A test before choosing the group. */
  placementTest: flag,
});

export type Course = z.output<typeof course>;
