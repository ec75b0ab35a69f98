/** The documents of a type that is only known while running. */
import type { Core, UID } from '@strapi/strapi';
import type { Value } from './places.ts';

/** What a document is asked with, or written with: Strapi's own parameters, in its own names. */
type Wish = Record<string, unknown>;
type WishOfOne = Wish & { documentId: string };

/** Strapi's document service, https://docs.strapi.io/cms/api/document-service, as far as it is used here. */
interface Documents<Entry> {
  findMany(wish: Wish): Promise<Entry[]>;
  findFirst(wish: Wish): Promise<Entry | null>;
  findOne(wish: WishOfOne): Promise<Entry | null>;
  create(wish: Wish & { data: Value }): Promise<Entry>;
  update(wish: WishOfOne & { data: Value }): Promise<Entry | null>;
  publish(wish: WishOfOne): Promise<unknown>;
  unpublish(wish: WishOfOne): Promise<unknown>;
  delete(wish: WishOfOne): Promise<unknown>;
}

/** `Entry` is what is read of each, once it is populated as it is asked. */
export function documentsOf<Entry = Value>(
  strapi: Core.Strapi,
  uid: string,
): Documents<Entry & { documentId: string }> {
  // Strapi's types know the fields of a type by types it generates into the project; ours are in the contract.
  return strapi.documents(uid as UID.ContentType) as unknown as Documents<Entry & { documentId: string }>;
}
