import { z } from 'zod';
import { optional, phoneNumber, text } from '../fields.ts';
import { oneOf } from '../vocabulary.ts';
import { choices } from './choices.ts';
import { phoneTypes } from './vocabulary.ts';

/** A number that can be called or written to (HSDS `phone`). */
export const phone = z.object({
  number: phoneNumber,
  /** Absent, an ordinary telephone. */
  type: optional(oneOf(phoneTypes)),
  extension: optional(text(10)),
  /** What it reaches: accueil, permanence… */
  label: optional(text(60)),
  /** Spoken there. */
  languages: choices('languages'),
  /** When to call: « le matin ». */
  note: optional(text(120)),
});

export type Phone = z.output<typeof phone>;
