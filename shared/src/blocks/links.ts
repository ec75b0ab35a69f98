import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { optional, text, webAddress } from '../fields.ts';
import { internalLinkFields, internalLinkPopulate } from '../links.ts';

/** Links to follow, inside the site or elsewhere. */
export const linksBlock = defineBlock({
  uid: 'blocks.links',
  populate: { populate: { links: { populate: internalLinkPopulate } } },
  schema: z.object({
    __component: z.literal('blocks.links'),
    title: optional(text(120)),
    links: z
      .array(
        z.object({
          ...internalLinkFields,
          /** An address elsewhere, when the link is neither to a page nor to a theme. */
          url: optional(webAddress),
          /** One line on what is found there. */
          note: optional(text(200)),
        }),
      )
      .min(1),
  }),
});
