/** What one content type promises: where it is asked for, what is populated, and what comes out. */
import type { z } from 'zod';

/** Strapi's `populate` parameter, as an object (https://docs.strapi.io/cms/api/rest/populate-select). */
export interface Populate {
  [attribute: string]: true | { fields?: string[]; populate?: Populate; on?: Populate };
}

export interface ContentType<Schema extends z.ZodType = z.ZodType> {
  /** Strapi's unique identifier, e.g. `api::page.page`. */
  uid: `api::${string}.${string}`;
  /** Path under `/api/`: the plural name of a collection, the singular name of a single type. */
  endpoint: string;
  kind: 'collectionType' | 'singleType';
  /** Whether each language has its own row (asked for with `locale=*`, or one by one for a single type). */
  localized: boolean;
  /**
   * Which version relations resolve to. A type without drafts links to the draft of its targets, which always
   * exists: asked in `draft`, its links survive their target being unpublished and published again.
   */
  status: 'published' | 'draft';
  /** The attribute that names an entry to a person, in error messages. */
  title: string;
  populate: Populate;
  /** REST entry in → domain entry out. */
  schema: Schema;
}

/** Declares a content type, keeping the exact type of its schema. */
export function defineContentType<Schema extends z.ZodType>(type: ContentType<Schema>): ContentType<Schema> {
  return type;
}

/** Where an entry is edited, from the address of the CMS. */
export function adminPath(
  { uid, kind }: Pick<ContentType, 'uid' | 'kind'>,
  { documentId, locale }: { documentId: string; locale: string },
): string {
  const entry = kind === 'singleType' ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `/admin/content-manager/${entry}?plugins[i18n][locale]=${locale}`;
}

export interface Block<Schema extends z.ZodType = z.ZodType> {
  /** Strapi's component identifier, e.g. `blocks.steps`. */
  uid: `blocks.${string}`;
  /** What the REST API must populate for this block. */
  populate: true | { populate: Populate };
  schema: Schema;
}

/** Declares a page block, keeping the exact type of its schema. */
export function defineBlock<Schema extends z.ZodType>(block: Block<Schema>): Block<Schema> {
  return block;
}
