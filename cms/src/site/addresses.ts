/** Where published entries are on the site: the same reading of slugs and parents as the site's own. */
import { defaultLocale, type Locale } from '@passerelle/shared/locales';
import { pathFor } from '@passerelle/shared/paths';
import { pageLayouts, type PageLayout } from '@passerelle/shared/vocabulary';
import type { Core } from '@strapi/strapi';

/** The types whose entries have an address of their own. */
export const addressed = [
  'api::page.page',
  'api::theme.theme',
  'api::article.article',
  'api::organization.organization',
  'api::service.service',
  'api::event.event',
  'api::resource.resource',
] as const;
export type Addressed = (typeof addressed)[number];

export const isAddressed = (uid: string): uid is Addressed => addressed.some((each) => each === uid);

/** Addresses by documentId. */
export type Addresses = Map<string, string>;

interface PublishedRow {
  documentId: string;
  locale: Locale;
  slug: string;
  layout?: string;
  parent?: { documentId: string } | null;
}

const layouts = new Map<string, PageLayout>(
  (Object.keys(pageLayouts) as PageLayout[]).map((layout) => [pageLayouts[layout], layout]),
);

const published = (strapi: Core.Strapi, uid: Addressed, where: object) =>
  strapi.db.query(uid).findMany({
    where: { publishedAt: { $notNull: true }, ...where },
    select: ['documentId', 'locale', 'slug', ...(uid === 'api::page.page' ? ['layout'] : [])],
    ...(uid === 'api::page.page' && { populate: { parent: { select: ['documentId'] } } }),
  }) as Promise<PublishedRow[]>;

/** The languages in which a document is published. */
export async function publishedLocales(
  strapi: Core.Strapi,
  uid: Addressed,
  documentId: string,
): Promise<Locale[]> {
  const rows = await published(strapi, uid, { documentId });
  return rows.map(({ locale }) => locale);
}

/** The addresses a document may decide in a language: its own; for a page those of all pages, which may lie below it. */
export async function addressesOf(
  strapi: Core.Strapi,
  uid: Addressed,
  { documentId, locale }: { documentId: string; locale: Locale },
): Promise<Addresses> {
  if (uid === 'api::page.page') return pageAddresses(strapi, locale);
  const type = uid.split('.')[1] as 'theme' | 'article' | 'organization' | 'service' | 'event' | 'resource';
  const rows = await published(strapi, uid, { documentId, locale });
  return new Map(rows.map(({ slug }) => [documentId, pathFor({ type, slug }, locale)]));
}

async function pageAddresses(strapi: Core.Strapi, locale: Locale): Promise<Addresses> {
  const rows = await published(strapi, 'api::page.page', { locale: { $in: [locale, defaultLocale] } });
  const here = new Map(rows.filter((row) => row.locale === locale).map((row) => [row.documentId, row]));
  const french = new Map(
    rows.filter((row) => row.locale === defaultLocale).map((row) => [row.documentId, row]),
  );
  // A translation starts without its parent; it sits where its French original does.
  const parentOf = (row: PublishedRow) =>
    here.get(row.parent?.documentId ?? french.get(row.documentId)?.parent?.documentId ?? '');
  /** The pages above, as far as they do not go round in circles. */
  const above = (row: PublishedRow, seen: PublishedRow[] = []): PublishedRow[] => {
    const parent = parentOf(row);
    return parent && !seen.includes(parent) ? [parent, ...above(parent, [...seen, parent])] : [];
  };
  const addressOf = (row: PublishedRow, parents: PublishedRow[]): string => {
    const [parent, ...rest] = parents;
    const layout = layouts.get(row.layout ?? '') ?? 'standard';
    const parentPath = parent && { parentPath: addressOf(parent, rest) };
    return pathFor({ type: 'page', layout, slug: row.slug, ...parentPath }, locale);
  };
  return new Map([...here.values()].map((row) => [row.documentId, addressOf(row, above(row))]));
}
