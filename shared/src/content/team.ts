import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { systemFields, text } from '../fields.ts';

/** A group of people who work together, or decide together. */
export const team = defineContentType({
  uid: 'api::team.team',
  endpoint: 'teams',
  kind: 'collectionType',
  localized: true,
  status: 'draft',
  title: 'name',
  populate: {},
  schema: z.object({
    ...systemFields,
    name: text(80),
    /** Its place among the teams. */
    order: z.int(),
  }),
});

export type Team = z.output<typeof team.schema>;
