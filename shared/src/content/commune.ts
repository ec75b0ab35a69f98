import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { referenceOnly, relation, slug, systemFields, text } from '../fields.ts';

/** A municipality, and who welcomes those who live there. */
export const commune = defineContentType({
  uid: 'api::commune.commune',
  endpoint: 'communes',
  kind: 'collectionType',
  localized: false,
  status: 'draft',
  title: 'name',
  populate: { welcomeOffice: referenceOnly },
  schema: z.object({
    ...systemFields,
    name: text(60),
    slug,
    /** Its number in the national register (NIS, https://statbel.fgov.be). */
    nisCode: z.string().regex(/^[1-9]\d{4}$/),
    /** All of them, apart by commas. */
    postalCodes: text(200).transform((codes) =>
      codes
        .split(',')
        .map((code) => code.trim())
        .filter(Boolean),
    ),
    /** The bureau d'accueil of its inhabitants; absent, the centre's own. */
    welcomeOffice: relation('api::organization.organization'),
  }),
});

export type Commune = z.output<typeof commune.schema>;
