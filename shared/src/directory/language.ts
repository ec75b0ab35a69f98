import { z } from 'zod';
import { flag, optional, text } from '../fields.ts';
import { oneOf } from '../vocabulary.ts';
import { languages } from './languages.ts';

/** A language a person is helped in, and when (HSDS `language`). */
export const language = z.object({
  code: oneOf(languages),
  /** « le mardi matin »; absent, always. */
  note: optional(text(120)),
  /** Through an interpreter, to be asked for. */
  interpreter: flag,
});

export type Language = z.output<typeof language>;
