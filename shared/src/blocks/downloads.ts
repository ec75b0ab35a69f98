import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { mediaFields, optional, requiredFile, text } from '../fields.ts';
import { localeCodes } from '../locales.ts';

/** Files to take away. */
export const downloadsBlock = defineBlock({
  uid: 'blocks.downloads',
  populate: { populate: { downloads: { populate: { file: mediaFields } } } },
  schema: z.object({
    __component: z.literal('blocks.downloads'),
    title: optional(text(120)),
    downloads: z
      .array(
        z.object({
          title: text(150),
          file: requiredFile,
          /** The language the file is written in. */
          language: optional(z.enum(localeCodes)),
        }),
      )
      .min(1),
  }),
});
