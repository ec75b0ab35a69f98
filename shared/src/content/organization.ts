import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import {
  day,
  email,
  optional,
  phoneNumber,
  referenceOnly,
  relations,
  richText,
  slug,
  systemFields,
  text,
  webAddress,
  flag,
} from '../fields.ts';
import { legalForms, oneOf } from '../vocabulary.ts';

/** An organisation of the directory (HSDS 3 `organization`). */
export const organization = defineContentType({
  uid: 'api::organization.organization',
  endpoint: 'organizations',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'name',
  populate: { themes: referenceOnly, phones: true, address: true },
  schema: z.object({
    ...systemFields,
    name: text(150),
    slug,
    /** What people call it: CPAS, ADDE… (HSDS `alternate_name`). */
    acronym: optional(text(30)),
    /** What it does and for whom, in plain words. */
    description: richText,
    legalForm: optional(oneOf(legalForms)),
    website: optional(webAddress),
    email: optional(email),
    phones: z
      .array(z.object({ number: phoneNumber, label: optional(text(60)) }))
      .nullish()
      .transform((value) => value ?? []),
    address: optional(z.object({ street: text(120), postalCode: text(10), city: text(80) })),
    themes: relations('api::theme.theme'),
    /** The day somebody last checked this record (HSDS `assured_date`). */
    verifiedOn: optional(day),
    /** Invented for the demonstration, and shown as such. */
    demonstration: flag,
  }),
});

export type Organization = z.output<typeof organization.schema>;
