import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { optional, richText, text } from '../fields.ts';

/** How to reach the centre: address, phone and mail are drawn from the site settings, never typed here. */
export const contactBlock = defineBlock({
  uid: 'blocks.contact',
  populate: true,
  schema: z.object({
    __component: z.literal('blocks.contact'),
    title: optional(text(120)),
    body: optional(richText),
  }),
});
