import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { mediaFields, optional, optionalImage, systemFields, text, webAddress } from '../fields.ts';

/** Who pays for or carries the centre's work (schema.org `funder`, `sponsor`), thanked at the foot of every page. */
export const supporter = defineContentType({
  uid: 'api::supporter.supporter',
  endpoint: 'supporters',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'name',
  populate: { logo: mediaFields },
  schema: z.object({
    ...systemFields,
    name: text(120),
    /** Its alternative text is kept with the file; absent, the name stands alone. */
    logo: optionalImage,
    url: optional(webAddress),
    /** The sentence the supporter asks for: "Avec le soutien de…". */
    text: optional(text(200)),
    order: z.int(),
  }),
});

export type Supporter = z.output<typeof supporter.schema>;
