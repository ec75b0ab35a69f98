import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { optional, referenceOnly, relation, slug, systemFields, text } from '../fields.ts';

/** A word or an acronym people meet, explained (schema.org `DefinedTerm`). */
export const glossaryTerm = defineContentType({
  uid: 'api::glossary-term.glossary-term',
  endpoint: 'glossary-terms',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'term',
  populate: { theme: referenceOnly },
  schema: z.object({
    ...systemFields,
    term: text(80),
    slug,
    /** What it means, in one or two plain sentences that can be read in the middle of another text. */
    definition: text(400),
    /** How else it is written in texts: a plural, the words behind an acronym. Separated by commas. */
    otherForms: optional(text(200)).transform((forms) =>
      (forms ?? '')
        .split(',')
        .map((form) => form.trim())
        .filter(Boolean),
    ),
    /** Where more is said. */
    theme: relation('api::theme.theme'),
  }),
});

export type GlossaryTerm = z.output<typeof glossaryTerm.schema>;
