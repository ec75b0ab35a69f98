/** Repeatable pieces of an entry: none when Strapi has none. */
import { z } from 'zod';

export const listOf = <Schema extends z.ZodType>(piece: Schema) =>
  z
    .array(piece)
    .nullish()
    .transform((value) => value ?? []);
