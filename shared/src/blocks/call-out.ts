import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { optional, richText, text } from '../fields.ts';
import { callOutKinds, oneOf } from '../vocabulary.ts';

/** What must not be missed: an obligation, a sanction, an exception, something good to know. */
export const callOutBlock = defineBlock({
  uid: 'blocks.call-out',
  populate: true,
  schema: z.object({
    __component: z.literal('blocks.call-out'),
    kind: oneOf(callOutKinds),
    /** Absent, the kind's own name is the title. */
    title: optional(text(120)),
    body: richText,
  }),
});
