import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import {
  day,
  optional,
  referenceOnly,
  relation,
  relations,
  systemFields,
  text,
  webAddress,
} from '../fields.ts';
import { internalLinkPopulate } from '../links.ts';
import { alertKinds, oneOf } from '../vocabulary.ts';

/** What cannot wait, at the top of pages (schema.org `SpecialAnnouncement`). It ends by itself. */
export const alertBanner = defineContentType({
  uid: 'api::alert-banner.alert-banner',
  endpoint: 'alert-banners',
  kind: 'collectionType',
  localized: true,
  status: 'published',
  title: 'title',
  populate: { ...internalLinkPopulate, themes: referenceOnly, communes: referenceOnly },
  schema: z.object({
    ...systemFields,
    /** The message itself, for those who read nothing else. */
    title: text(120),
    /** Who is concerned, and what to do. */
    text: optional(text(400)),
    kind: oneOf(alertKinds),
    /** The first and the last day it is shown. */
    from: optional(day),
    until: day,
    /** Where more is said: a page, a theme or an address elsewhere. */
    page: relation('api::page.page'),
    theme: relation('api::theme.theme'),
    url: optional(webAddress),
    /** Only on pages of these themes and communes; when both are empty, on every page. */
    themes: relations('api::theme.theme'),
    communes: relations('api::commune.commune'),
  }),
});

export type AlertBanner = z.output<typeof alertBanner.schema>;
