import { z } from 'zod';
import { day, optional, text } from '../fields.ts';
import { oneOf } from '../vocabulary.ts';
import { verificationMethods } from './vocabulary.ts';

/** When somebody last made sure that a record is right (HSDS `assured_date`, `assurer_email`). */
export const verification = z.object({
  date: day,
  method: oneOf(verificationMethods),
  /** Who checked: a team or a role, not a person. */
  by: optional(text(80)),
  /** How long it holds, in months. */
  everyMonths: z
    .int()
    .min(1)
    .max(60)
    .nullish()
    .transform((months) => months ?? 12),
});

export type Verification = z.output<typeof verification>;
