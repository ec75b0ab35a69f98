import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { optional, referenceOnly, relation, richText, text } from '../fields.ts';

/** How to reach the centre or an organisation: address, phone and mail are drawn from its record, never typed here. */
export const contactBlock = defineBlock({
  uid: 'blocks.contact',
  populate: { populate: { organization: referenceOnly } },
  schema: z.object({
    __component: z.literal('blocks.contact'),
    title: optional(text(120)),
    body: optional(richText),
    /** Absent, the centre itself. */
    organization: relation('api::organization.organization'),
  }),
});
