/**
 * The publication revision: a random value that is replaced by every change to what visitors can see. The
 * publisher compares it with the live release's, so a lost webhook heals by itself.
 *
 * It hangs on the database's own events rather than on the document service: those run inside the transaction
 * of the change (both are kept, or neither) and also see media, languages and changes made by scripts.
 */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Change } from '@passerelle/shared/publication';
import { recordChange } from './publication-journal.ts';

interface DatabaseEvent {
  action: string;
  model: { uid: string };
  result?: unknown;
}

const store = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'passerelle' });
const key = 'publication-revision';

/** The present revision; a database that has none yet gets one. */
export async function readRevision(strapi: Core.Strapi): Promise<string> {
  const revision = await store(strapi).get({ key });
  return typeof revision === 'string' ? revision : renewRevision(strapi);
}

async function renewRevision(strapi: Core.Strapi, change?: Change): Promise<string> {
  const revision = randomUUID();
  await store(strapi).set({ key, value: revision });
  await recordChange(strapi, revision, change);
  return revision;
}

/** Draft rows have no publication date; rows of a type without drafts always have one. */
const isPublished = (row: unknown) =>
  typeof row === 'object' && row !== null && 'publishedAt' in row && row.publishedAt !== null;

/** Whether a write to the database can have changed what visitors see. */
export function changesPublication({ action, model, result }: DatabaseEvent): boolean {
  if (model.uid === 'plugin::upload.file' || model.uid === 'plugin::i18n.locale') {
    return /^after(Update|Delete)/.test(action);
  }
  if (!model.uid.startsWith('api::')) return false;
  // Bulk writes do not say which rows they touched.
  if (/^after(Create|Update|Delete)Many$/.test(action)) return true;
  return /^after(Create|Update|Delete)$/.test(action) && isPublished(result);
}

/** Which entry a write to the database was about, if it was a single one. */
function changeOf({ model, result }: DatabaseEvent): Change | undefined {
  const documentId = (result as { documentId?: unknown } | null | undefined)?.documentId;
  const single = model.uid.startsWith('api::') && typeof documentId === 'string';
  return single ? { uid: model.uid, documentId } : undefined;
}

/** Replaces the revision at every change to what is published. */
export function watchPublication(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe(async (event) => {
    if (changesPublication(event)) await renewRevision(strapi, changeOf(event));
  });
}
