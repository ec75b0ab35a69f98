import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { arrondissementOf, provinces } from '../directory/provinces.ts';
import { commaSeparated, referenceOnly, relation, slug, systemFields, text } from '../fields.ts';
import { oneOf } from '../vocabulary.ts';

/** A municipality, and who welcomes those who live there. */
export const commune = defineContentType({
  uid: 'api::commune.commune',
  endpoint: 'communes',
  kind: 'collectionType',
  localized: false,
  status: 'draft',
  title: 'name',
  populate: { regionalCentre: referenceOnly, welcomeOffice: referenceOnly },
  schema: z
    .object({
      ...systemFields,
      name: text(60),
      slug,
      /** Its number in the national register (NIS, https://statbel.fgov.be). */
      nisCode: z.string().regex(/^[1-9]\d{4}$/),
      /** All of them, apart by commas. */
      postalCodes: commaSeparated(300),
      province: oneOf(provinces),
      regionalCentre: relation('api::regional-centre.regional-centre'),
      /** The bureau d'accueil of its inhabitants; absent, the regional centre's own. */
      welcomeOffice: relation('api::organization.organization'),
    })
    .transform((entry) => ({ ...entry, arrondissement: arrondissementOf(entry.nisCode) })),
});

export type Commune = z.output<typeof commune.schema>;
