/** How the panel names an entry and where it opens it. */
import type { Core, UID } from '@strapi/strapi';
import { views } from '../bootstrap/labels/all.ts';

export interface EntryName {
  uid: string;
  documentId: string;
  locale: string | null;
  /** The type, as the panel calls it: `Actus`. */
  type: string;
  title: string;
  /** Where the panel opens it, from its own root. */
  href: string;
}

/** The attribute that names entries of a type. */
export const titleAttribute = (uid: string) => views[uid]?.mainField ?? 'documentId';

/** What the panel calls a content type. */
export const typeName = (strapi: Core.Strapi, uid: string) =>
  strapi.contentTypes[uid as UID.ContentType]?.info.displayName ?? uid;

/** The French label of an attribute of a type or component. */
export const labelOf = (uid: string, attribute: string) =>
  views[uid]?.attributes[attribute]?.[0] ?? attribute;

/** What an address in a text is said to be in. */
export const labelInText = (uid: string, attribute: string) =>
  `${labelOf(uid, attribute)} (lien dans le texte)`;

export const isLocalized = (strapi: Core.Strapi, uid: string) =>
  (
    strapi.contentTypes[uid as UID.ContentType]?.pluginOptions?.['i18n'] as
      { localized?: boolean } | undefined
  )?.localized === true;

export const hasDrafts = (strapi: Core.Strapi, uid: string) =>
  strapi.contentTypes[uid as UID.ContentType]?.options?.draftAndPublish === true;

/** Names an entry from its row. */
export function entryName(strapi: Core.Strapi, uid: string, row: Record<string, unknown>): EntryName {
  const type = strapi.contentTypes[uid as UID.ContentType];
  const documentId = String(row['documentId']);
  const locale = (row['locale'] as string | null | undefined) ?? null;
  const query = locale ? `?plugins[i18n][locale]=${locale}` : '';
  const isSingle = type?.kind === 'singleType';
  const path = isSingle ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  const title = row[titleAttribute(uid)];
  return {
    uid,
    documentId,
    locale,
    type: typeName(strapi, uid),
    title: typeof title === 'string' && title.trim() !== '' && !isSingle ? title : typeName(strapi, uid),
    href: `/content-manager/${path}${query}`,
  };
}
