import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { day, optional, systemFields, text, webAddress } from '../fields.ts';
import { legalForces, oneOf } from '../vocabulary.ts';

/** An official text that pages rely on (schema.org `Legislation`): written once, cited by relation. */
export const legalReference = defineContentType({
  uid: 'api::legal-reference.legal-reference',
  endpoint: 'legal-references',
  kind: 'collectionType',
  localized: false,
  status: 'draft',
  title: 'title',
  populate: {},
  schema: z.object({
    ...systemFields,
    /** The text's official title. */
    title: text(250),
    /** What people call it, for lists and mentions in passing. */
    shortTitle: optional(text(80)),
    /** The day the text was adopted. */
    date: optional(day),
    /** The day from which it applies. */
    inForceSince: optional(day),
    /** Its official publication. */
    url: optional(webAddress),
    /** The day somebody last checked that it still says so. */
    checkedOn: optional(day),
    /** Modified: the pages that cite it are being rewritten, and say so. */
    legalForce: oneOf(legalForces),
    /** What changed, or what replaces it. */
    note: optional(text(300)),
  }),
});

export type LegalReference = z.output<typeof legalReference.schema>;
