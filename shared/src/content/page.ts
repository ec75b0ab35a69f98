import { z } from 'zod';
import { blocks, blocksPopulate } from '../blocks/zone.ts';
import { defineContentType } from '../contract.ts';
import { day, optional, referenceOnly, relation, relations, slug, systemFields, text } from '../fields.ts';
import { oneOf, pageLayouts } from '../vocabulary.ts';

/** What was changed, for readers who come back (schema.org `correction`). */
const change = z.object({ date: day, what: text(250) });

/** A page of the site: guidance, presentation, or the text above a list. */
export const page = defineContentType({
  uid: 'api::page.page',
  endpoint: 'pages',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'title',
  populate: {
    parent: referenceOnly,
    blocks: { on: blocksPopulate },
    themes: referenceOnly,
    legalReferences: referenceOnly,
    changeLog: true,
  },
  schema: z.object({
    ...systemFields,
    title: text(120),
    /** The last part of the address; pages with a layout of their own have a fixed one (see paths.ts). */
    slug,
    /** The page it sits under, in the address and the breadcrumb. */
    parent: relation('api::page.page'),
    layout: oneOf(pageLayouts),
    /** Its place among the pages of the same parent. */
    order: z.int(),
    /** The page in at most 60 plain words; also what search engines and shared links show. */
    inBrief: text(500),
    blocks,
    /** The subjects it belongs to: their news, events and services are shown beside it. */
    themes: relations('api::theme.theme'),
    /** The official texts it relies on. */
    legalReferences: relations('api::legal-reference.legal-reference'),
    /** A campaign's first and last day: it enters and leaves the menu by itself, and says that it is over. */
    startsOn: optional(day),
    endsOn: optional(day),
    /** The day somebody must have read it again. */
    reviewDue: optional(day),
    changeLog: z
      .array(change)
      .nullish()
      .transform((rows) => (rows ?? []).toSorted((a, b) => (a.date < b.date ? 1 : -1))),
  }),
});

export type Page = z.output<typeof page.schema>;
