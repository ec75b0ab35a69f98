import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { optional, referenceOnly, relation, text } from '../fields.ts';

/** Who helps with a theme, in a commune if one is chosen: always what the directory has today. */
export const servicesBlock = defineBlock({
  uid: 'blocks.services',
  populate: { populate: { theme: referenceOnly, commune: referenceOnly } },
  schema: z.object({
    __component: z.literal('blocks.services'),
    title: optional(text(120)),
    theme: relation('api::theme.theme'),
    commune: relation('api::commune.commune'),
  }),
});
