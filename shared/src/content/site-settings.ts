import { z } from 'zod';
import { defineContentType } from '../contract.ts';
import { email, flag, optional, phoneNumber, richText, systemFields, text, webAddress } from '../fields.ts';

/** Who publishes this site: everything that makes one centre's site different from another's. */
export const siteSettings = defineContentType({
  uid: 'api::site-settings.site-settings',
  endpoint: 'site-settings',
  kind: 'singleType',
  localized: true,
  status: 'published',
  title: 'siteName',
  populate: { address: true, socialLinks: true },
  schema: z.object({
    ...systemFields,
    /** The centre's full name, as in its statutes. */
    siteName: text(120),
    /** What people call it; shown in the header. */
    shortName: text(40),
    /** One line under the name on the home page. */
    tagline: text(120),
    /** What search engines and shared links say of the whole site. */
    description: text(200),
    address: z.object({ street: text(120), postalCode: text(10), city: text(80) }),
    phone: phoneNumber,
    email,
    /** When one can come or call, in words. */
    openingHours: optional(text(250)),
    /** Where else the centre speaks (schema.org `sameAs`). */
    socialLinks: z
      .array(z.object({ label: text(40), url: webAddress }))
      .nullish()
      .transform((links) => links ?? []),
    /** Who answers for what is published here. */
    responsiblePublisher: optional(text(120)),
    /** Of the Banque-Carrefour des Entreprises: "0123.456.789". */
    companyNumber: optional(z.string().regex(/^[01]\d{3}\.\d{3}\.\d{3}$/)),
    /** Whose machines the site is on, with their address. */
    hosting: optional(text(250)),
    /** A short text at the foot of every page. */
    footerText: optional(richText),
    /** Where « Quitter vite » leads on sensitive themes: a place that tells nobody anything. */
    quickExitUrl: optional(webAddress),
    /** Whether words that found nothing are not even counted. */
    searchesUncounted: flag,
  }),
});

export type SiteSettings = z.output<typeof siteSettings.schema>;
