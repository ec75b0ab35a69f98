import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { flag, optional, richText, slug, systemFields, text } from '../fields.ts';
import { oneOf, themeColours, themeIcons } from '../vocabulary.ts';

/** A subject that gathers guidance, news and organisations. */
export const theme = defineContentType({
  uid: 'api::theme.theme',
  endpoint: 'themes',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'name',
  populate: {},
  schema: z.object({
    ...systemFields,
    name: text(60),
    slug,
    /** The theme in at most 60 plain words. */
    inBrief: text(500),
    body: optional(richText),
    /** Its place in lists; alphabetical among equals. */
    order: z.int(),
    /** What it is recognised by in lists; absent, the site's own bridge and the next colour. */
    icon: optional(oneOf(themeIcons)),
    colour: optional(oneOf(themeColours)),
    /** Who reads it may have to leave the page in a hurry. */
    sensitive: flag,
  }),
});

export type Theme = z.output<typeof theme.schema>;
