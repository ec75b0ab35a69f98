import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import {
  day,
  flag,
  optional,
  referenceOnly,
  relations,
  slug,
  systemFields,
  text,
  webAddress,
} from '../fields.ts';
import { FigureTableError, readFigureTable } from '../figure-table.ts';
import { chartKinds, oneOf } from '../vocabulary.ts';

/** Numbers worth looking at: drawn, tabled, dated and sourced. */
export const figure = defineContentType({
  uid: 'api::figure.figure',
  endpoint: 'figures',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'title',
  populate: { themes: referenceOnly },
  schema: z.object({
    ...systemFields,
    /** The question it answers. */
    title: text(140),
    slug,
    /** The answer, in one sentence: what somebody who does not see the chart must know. */
    inBrief: text(300),
    chart: oneOf(chartKinds),
    /** What is counted: "personnes", "% des personnes". */
    unit: text(40),
    /** Its numbers, as they are pasted from a spreadsheet (figure-table.ts). */
    table: text(6000).transform((pasted, context) => {
      try {
        return readFigureTable(pasted);
      } catch (error) {
        if (!(error instanceof FigureTableError)) throw error;
        context.addIssue({ code: 'custom', message: error.message });
        return z.NEVER;
      }
    }),
    source: text(160),
    sourceUrl: optional(webAddress),
    /** The day the numbers are about. */
    asOf: day,
    /** How they were counted, and what they do not say. */
    note: optional(text(400)),
    themes: relations('api::theme.theme'),
    order: z.int(),
    /** Invented for the demonstration, and shown as such. */
    demonstration: flag,
  }),
});

export type Figure = z.output<typeof figure.schema>;
