/** Taking over what somebody proposed: into the draft, never online. */
import { dayInBelgium } from '@passerelle/shared/days';
import type { Core, UID } from '@strapi/strapi';
import { documentsOf } from '../documents/documents-of.ts';
import { markDrafted, type Suggestion } from './suggestions.ts';

const french = { locale: 'fr' } as const;

interface Row {
  updatedAt: string;
  verification?: { everyMonths?: number | null } | null;
  organization?: { name: string } | null;
}

const documents = (strapi: Core.Strapi, { contentType }: Suggestion) => documentsOf<Row>(strapi, contentType);

/** Whether somebody in the office is at work on the record: its draft is newer than what is online. */
export async function isBeingEdited(
  strapi: Core.Strapi,
  { contentType, document }: Suggestion,
): Promise<boolean> {
  const find = (where: object) =>
    strapi.db
      .query(contentType as UID.ContentType)
      .findOne({ where: { documentId: document, ...french, ...where } }) as Promise<Row | null>;
  const [draft, online] = [
    await find({ publishedAt: null }),
    await find({ publishedAt: { $notNull: true } }),
  ];
  if (!draft || !online) return true;
  // As Strapi tells a modified entry: publishing writes both rows, not in the same millisecond.
  return new Date(draft.updatedAt).getTime() - new Date(online.updatedAt).getTime() > 500;
}

/** Writes the changes, and who vouches for the record since when, into its draft. */
export async function takeOver(strapi: Core.Strapi, suggestion: Suggestion): Promise<void> {
  const { document: documentId, kind, changes, at } = suggestion;
  const draft = await documents(strapi, suggestion).findOne({
    documentId,
    ...french,
    status: 'draft',
    populate: ['verification', 'organization'],
  });
  if (!draft) return;
  const verification = {
    date: dayInBelgium(new Date(at)),
    method: 'Par l’organisme lui-même',
    // On the site: the organisation's name, never anybody's address.
    by: draft.organization?.name.slice(0, 80) ?? null,
    everyMonths: draft.verification?.everyMonths ?? 12,
  };
  const data = {
    ...Object.fromEntries(changes.map(({ field, after }) => [field, after === '' ? null : after])),
    ...(kind === 'confirmation' && { verification }),
  };
  await documents(strapi, suggestion).update({ documentId, ...french, data });
  await markDrafted(strapi, suggestion.id);
}
