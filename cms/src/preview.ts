/** Strapi's preview (https://docs.strapi.io/cms/features/preview): the entry on the real site, for its authors only. */
import { contentTypes } from '@passerelle/shared/content/all';
import { previewAddress, previewed } from '@passerelle/shared/preview';
import { environment } from './environment.ts';

/** Types whose entries have a page of their own, or a place on one. */
const withPage = new Set<string>(
  [
    contentTypes.page,
    contentTypes.theme,
    contentTypes.article,
    contentTypes.organization,
    contentTypes.event,
    contentTypes.resource,
    contentTypes.decisionTree,
    contentTypes.figure,
    contentTypes.glossaryTerm,
  ].map(({ uid }) => uid),
);

/** Where an entry is previewed; nowhere, when it has no page. */
export async function previewHandler(
  uid: string,
  { documentId, locale, status }: { documentId?: string; locale?: string; status?: string },
): Promise<string | undefined> {
  if (!withPage.has(uid)) return undefined;
  const { PUBLISHER_SECRET, SITE_URL } = environment();
  const what = previewed.parse({ uid, documentId, locale: locale ?? 'fr', status: status ?? 'draft' });
  return previewAddress(what, { siteUrl: SITE_URL, secret: PUBLISHER_SECRET, now: new Date() });
}
