import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { mediaFields, optional, requiredImage, text } from '../fields.ts';

/** A picture; its alternative text is kept with the file. */
export const pictureBlock = defineBlock({
  uid: 'blocks.picture',
  populate: { populate: { image: mediaFields } },
  schema: z.object({
    __component: z.literal('blocks.picture'),
    image: requiredImage,
    caption: optional(text(250)),
  }),
});
