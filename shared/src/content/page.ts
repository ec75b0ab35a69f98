import { z } from 'zod';
import { blocks, blocksPopulate } from '../blocks/zone.ts';
import { defineContentType } from '../contract.ts';
import { day, optional, referenceOnly, relation, slug, systemFields, text, webAddress } from '../fields.ts';
import { oneOf, pageLayouts } from '../vocabulary.ts';

const legalReference = z.object({
  /** The text's official title. */
  title: text(250),
  /** The day the text was adopted. */
  date: optional(day),
  /** The day from which it applies. */
  inForceSince: optional(day),
  /** Its official publication. */
  url: optional(webAddress),
  /** The day somebody last checked that it still says so. */
  checkedOn: optional(day),
});

export type LegalReference = z.output<typeof legalReference>;

/** A page of the site: guidance, presentation, or the text above a list. */
export const page = defineContentType({
  uid: 'api::page.page',
  endpoint: 'pages',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'title',
  populate: { parent: referenceOnly, legalReferences: true, blocks: { on: blocksPopulate } },
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
    legalReferences: z
      .array(legalReference)
      .nullish()
      .transform((value) => value ?? []),
  }),
});

export type Page = z.output<typeof page.schema>;
