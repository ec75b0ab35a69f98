import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import {
  day,
  instant,
  mediaFields,
  optional,
  optionalImage,
  referenceOnly,
  relations,
  richText,
  slug,
  systemFields,
  text,
  webAddress,
} from '../fields.ts';
import { articleKinds, oneOf } from '../vocabulary.ts';

/** A news item of the sector. */
export const article = defineContentType({
  uid: 'api::article.article',
  endpoint: 'articles',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'title',
  populate: { cover: mediaFields, themes: referenceOnly },
  schema: z
    .object({
      ...systemFields,
      /** When its present version was published; moves at every publication. */
      publishedAt: instant,
      title: text(140),
      slug,
      kind: oneOf(articleKinds),
      /** The day it is dated on the site; filled in at the first publication if left empty. */
      publishedOn: optional(day),
      /** What lists and feeds show. */
      summary: text(300),
      body: richText,
      cover: optionalImage,
      themes: relations('api::theme.theme'),
      /** Who said it first. */
      sourceName: optional(text(120)),
      sourceUrl: optional(webAddress),
      /** The last day to answer a call or apply. */
      deadline: optional(day),
      /** The last day it is in the lists (schema.org `expires`); its page stays. */
      expiresOn: optional(day),
    })
    .transform((entry) => ({
      ...entry,
      publishedOn: entry.publishedOn ?? entry.publishedAt.toISOString().slice(0, 10),
    })),
});

export type Article = z.output<typeof article.schema>;
