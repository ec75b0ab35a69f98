import { optional, text, webAddress } from '../fields.ts';

/** Where a record that was imported comes from; a second import finds it by `source` and `sourceId`. */
export const origin = {
  source: optional(text(80)),
  sourceId: optional(text(120)),
  sourceUrl: optional(webAddress),
  licence: optional(text(80)),
};
