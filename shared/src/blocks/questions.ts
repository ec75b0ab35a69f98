import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { optional, richText, text } from '../fields.ts';

/** Questions people ask, each with its answer. */
export const questionsBlock = defineBlock({
  uid: 'blocks.questions',
  populate: { populate: { questions: true } },
  schema: z.object({
    __component: z.literal('blocks.questions'),
    title: optional(text(120)),
    questions: z.array(z.object({ question: text(200), answer: richText })).min(1),
  }),
});
