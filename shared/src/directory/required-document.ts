import { z } from 'zod';
import { optional, text, webAddress } from '../fields.ts';

/** What to bring along (HSDS `required_document`). */
export const requiredDocument = z.object({
  document: text(120),
  /** Where to get it, or read about it. */
  url: optional(webAddress),
});

export type RequiredDocument = z.output<typeof requiredDocument>;
