/** What people outside the office tell it about a record: on the site's own address, answered by the CMS. */
import type { Locale } from './locales.ts';

/** Whoever reads a record says what is wrong in it. */
export const reportPrefix = '/signaler/';
/** Whoever keeps a service says whether its record still holds, from a link they were sent. */
export const confirmPrefix = '/confirmer/';

/** The addresses of the site that the CMS answers. */
export const isSuggestionPath = (url = '/') => url.startsWith(reportPrefix) || url.startsWith(confirmPrefix);

/** The records one can say something about, as their address names them. */
export const reportable = {
  service: 'api::service.service',
  organisation: 'api::organization.organization',
} as const;

export type Reportable = keyof typeof reportable;

/** The address at which something wrong in a record is told, from the root of the site. */
export const reportPath = (type: Reportable, documentId: string, locale: Locale) =>
  `${reportPrefix}${type}/${documentId}?langue=${locale}`;
