import { z } from 'zod';
import { day, optional, text } from '../fields.ts';

/** A word in large letters that goes away by itself (HSDS `alert`). */
export const alert = z.object({
  text: text(300),
  /** The first day it is shown; absent, at once. */
  from: optional(day),
  /** The last day it is shown. */
  until: day,
});

export type Alert = z.output<typeof alert>;
