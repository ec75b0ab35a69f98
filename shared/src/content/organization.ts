import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { companyNumber } from '../directory/company-number.ts';
import { listOf } from '../directory/lists.ts';
import { origin } from '../directory/origin.ts';
import { phone } from '../directory/phone.ts';
import { verification } from '../directory/verification.ts';
import { website } from '../directory/website.ts';
import {
  commaSeparated,
  email,
  flag,
  mediaFields,
  optional,
  optionalImage,
  referenceOnly,
  relation,
  relations,
  richText,
  slug,
  systemFields,
  text,
  webAddress,
} from '../fields.ts';
import { legalForms, oneOf } from '../vocabulary.ts';

/** An organisation of the directory (HSDS 3 `organization`). Where it is, its locations say. */
export const organization = defineContentType({
  uid: 'api::organization.organization',
  endpoint: 'organizations',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'name',
  populate: {
    logo: mediaFields,
    phones: true,
    additionalWebsites: true,
    parent: referenceOnly,
    themes: referenceOnly,
    verification: true,
  },
  schema: z.object({
    ...systemFields,
    name: text(150),
    slug,
    /** What people call it: CPAS, ADDE… (HSDS `alternate_name`). */
    acronym: optional(text(30)),
    /** What it does and for whom, in plain words. */
    description: richText,
    logo: optionalImage,
    legalForm: optional(oneOf(legalForms)),
    companyNumber: optional(companyNumber),
    website: optional(webAddress),
    additionalWebsites: listOf(website),
    email: optional(email),
    /** Its general numbers; a place or a service can have its own. */
    phones: listOf(phone),
    /** The organisation it is part of. */
    parent: relation('api::organization.organization'),
    /** What it belongs to: Lire et Écrire, a platform… apart by commas. */
    networks: optional(commaSeparated(300)).transform((networks) => networks ?? []),
    themes: relations('api::theme.theme'),
    verification: optional(verification),
    ...origin,
    /** Invented for the demonstration, and shown as such. */
    demonstration: flag,
  }),
});

export type Organization = z.output<typeof organization.schema>;
