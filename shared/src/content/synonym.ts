import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { optional, systemFields, text } from '../fields.ts';

const split = (words: string | undefined) =>
  (words ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

const words = optional(text(400)).transform(split);

/** Words people type for the same thing, in French and in the languages of those who search. */
export const synonym = defineContentType({
  uid: 'api::synonym.synonym',
  endpoint: 'synonyms',
  kind: 'collectionType',
  localized: false,
  status: 'draft',
  title: 'words',
  populate: {},
  schema: z.object({
    ...systemFields,
    /** French words for one thing, separated by commas; who types one also finds the others. */
    words: text(400).transform(split),
    /** Words of the site they lead to instead, and which do not lead back: `vélo` → `mobilité`. */
    leadsTo: words,
    /** The same thing in other languages. */
    english: words,
    dutch: words,
    arabic: words,
    ukrainian: words,
  }),
});

export type Synonym = z.output<typeof synonym.schema>;
