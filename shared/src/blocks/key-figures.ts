import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { day, optional, text } from '../fields.ts';

/** A few numbers that say it all, each with what it counts; a table or a chart is a figure of its own. */
export const keyFiguresBlock = defineBlock({
  uid: 'blocks.key-figures',
  populate: { populate: { keyFigures: true } },
  schema: z.object({
    __component: z.literal('blocks.key-figures'),
    title: optional(text(120)),
    keyFigures: z.array(z.object({ value: text(20), label: text(120) })).min(1),
    source: optional(text(160)),
    /** The day the numbers are about. */
    asOf: optional(day),
  }),
});
