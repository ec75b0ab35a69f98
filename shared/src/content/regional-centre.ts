import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { email, flag, optional, phoneNumber, slug, systemFields, text, webAddress } from '../fields.ts';

/** One of Wallonia's regional integration centres (CRI): who to turn to, by the commune one lives in. */
export const regionalCentre = defineContentType({
  uid: 'api::regional-centre.regional-centre',
  endpoint: 'regional-centres',
  kind: 'collectionType',
  localized: false,
  status: 'draft',
  title: 'name',
  populate: { address: true },
  schema: z.object({
    ...systemFields,
    name: text(150),
    /** What people call it: CAI, Ce.R.A.I.C. */
    shortName: text(40),
    slug,
    website: webAddress,
    email: optional(email),
    phone: optional(phoneNumber),
    address: optional(z.object({ street: text(120), postalCode: text(10), city: text(80) })),
    /** Which communes are its, in words. */
    territory: optional(text(200)),
    /** The centre that publishes this site. */
    isThisSite: flag,
  }),
});

export type RegionalCentre = z.output<typeof regionalCentre.schema>;
