import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { optional, systemFields } from '../fields.ts';

/** An address that moved, or whose page is gone for good. Redirects are data, kept for ever. */
export const redirect = defineContentType({
  uid: 'api::redirect.redirect',
  endpoint: 'redirects',
  kind: 'collectionType',
  localized: false,
  status: 'published',
  title: 'from',
  populate: {},
  schema: z.object({
    ...systemFields,
    /** The old address on this site, from its first slash. */
    from: z
      .string()
      .regex(/^\/[^\s?#]*$/)
      .max(300),
    /** Where it is now: an address on this site, or a whole one elsewhere; absent, nowhere any more. */
    to: optional(
      z
        .string()
        .regex(/^(\/(?!\/)\S*|https?:\/\/\S+)$/)
        .max(500),
    ),
  }),
});

export type Redirect = z.output<typeof redirect.schema>;
