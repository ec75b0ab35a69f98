import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { optional, richText, text } from '../fields.ts';

/** What to do, in order. */
export const stepsBlock = defineBlock({
  uid: 'blocks.steps',
  populate: { populate: { steps: true } },
  schema: z.object({
    __component: z.literal('blocks.steps'),
    title: optional(text(120)),
    steps: z.array(z.object({ title: text(120), body: optional(richText) })).min(1),
  }),
});
