import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { richText } from '../fields.ts';

/** Plain prose, with headings from level 2 down. */
export const richTextBlock = defineBlock({
  uid: 'blocks.rich-text',
  populate: true,
  schema: z.object({ __component: z.literal('blocks.rich-text'), body: richText }),
});
