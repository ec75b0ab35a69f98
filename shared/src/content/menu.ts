import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { internalLinkFields, internalLinkPopulate } from '../links.ts';
import { systemFields } from '../fields.ts';

const link = z.object(internalLinkFields);

const links = z
  .array(link)
  .nullish()
  .transform((value) => value ?? []);

/** The two-level menu of the header and the links of the footer. */
export const menu = defineContentType({
  uid: 'api::menu.menu',
  endpoint: 'menu',
  kind: 'singleType',
  localized: true,
  status: 'draft',
  title: 'documentId',
  populate: {
    items: { populate: { ...internalLinkPopulate, children: { populate: internalLinkPopulate } } },
    footerLinks: { populate: internalLinkPopulate },
  },
  schema: z.object({
    ...systemFields,
    items: z.array(link.extend({ children: links })),
    footerLinks: links,
  }),
});

export type Menu = z.output<typeof menu.schema>;
export type MenuLink = z.output<typeof link>;
