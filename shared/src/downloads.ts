/** A file to take away: the same piece in the downloads of a page and in the library. */
import { z } from 'zod';
import type { Populate } from './contract.ts';
import { mediaFields, optional, requiredFile, text } from './fields.ts';
import { localeCodes } from './locales.ts';

export const download = z.object({
  title: text(150),
  file: requiredFile,
  /** The language the file is written in. */
  language: optional(z.enum(localeCodes)),
});

export type Download = z.output<typeof download>;

export const downloadPopulate: Populate = { file: mediaFields };
