/** A link an editor makes to a page or a theme of the site: a relation, so that it survives renames. */
import type { Populate } from './contract.ts';
import { optional, referenceOnly, relation, text } from './fields.ts';

export const internalLinkFields = {
  /** What the link says; absent, it says the title of its target. */
  label: optional(text(60)),
  page: relation('api::page.page'),
  theme: relation('api::theme.theme'),
};

export const internalLinkPopulate: Populate = { page: referenceOnly, theme: referenceOnly };
