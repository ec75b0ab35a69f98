import { z } from 'zod';
import { defineBlock } from '../contract.ts';
import { mediaFields, optional, optionalImage, text, webAddress } from '../fields.ts';
import { internalLinkFields, internalLinkPopulate } from '../links.ts';

/** Ways on, each with a few words and perhaps a picture. */
export const cardsBlock = defineBlock({
  uid: 'blocks.cards',
  populate: { populate: { cards: { populate: { ...internalLinkPopulate, image: mediaFields } } } },
  schema: z.object({
    __component: z.literal('blocks.cards'),
    title: optional(text(120)),
    cards: z
      .array(
        z.object({
          ...internalLinkFields,
          /** An address elsewhere, when the card leads neither to a page nor to a theme. */
          url: optional(webAddress),
          /** Absent, what its target says of itself. */
          text: optional(text(200)),
          /** It decorates: what it shows is said by the words. */
          image: optionalImage,
        }),
      )
      .min(1),
  }),
});
