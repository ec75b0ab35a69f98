/**
 * What was deleted, as it was: the last version of each entry and language that no longer exists. For three months it
 * can be brought back; then everything that is kept of it is forgotten, and at once when somebody asks for it.
 */
import type { Core, UID } from '@strapi/strapi';
import { entryName, titleAttribute, typeName } from '../panel/entries.ts';
import { bringBack } from './bring-back.ts';
import { deletions, everyDeletion, forgetVersions, type Version } from './versions.ts';
import { writtenOf } from './written-of.ts';
import type { Written } from './written.ts';

const keptDays = 90;
const dayMs = 24 * 3_600_000;

/** A deleted entry, in all the languages it was deleted in. */
export interface Deleted {
  uid: string;
  documentId: string;
  /** The type, as the panel calls it. */
  type: string;
  title: string;
  locales: string[];
  who: string;
  /** When, as an ISO instant. */
  at: string;
  /** Until when it can be brought back. */
  until: string;
  /** Where the panel opens it once it is back. */
  href: string;
}

/** What is written in one language of a deleted entry. */
export interface DeletedText {
  locale: string | null;
  written: Written[];
}

interface Which {
  contentType: string;
  document: string;
}

interface Present {
  documentId: string;
  locale?: string | null;
}

const keyOf = ({ document, locale }: Pick<Version, 'document' | 'locale'>) => `${document} ${locale ?? ''}`;

/** Of some deletions, newest first, the last of each entry and language that does not exist now. */
async function stillGone<Gone extends Omit<Version, 'entry'>>(
  strapi: Core.Strapi,
  found: Gone[],
): Promise<Gone[]> {
  const last = new Map<string, Gone>();
  for (const deletion of found) if (!last.has(keyOf(deletion))) last.set(keyOf(deletion), deletion);
  const gone: Gone[] = [];
  for (const [uid, ofType] of Map.groupBy(last.values(), ({ contentType }) => contentType)) {
    if (!strapi.contentTypes[uid as UID.ContentType]) continue; // A type the site no longer has.
    const where = { documentId: { $in: ofType.map(({ document }) => document) } };
    // Of a type only known while running, the types know no field.
    const select = ['documentId', 'locale'] as never;
    const rows = (await strapi.db.query(uid as UID.ContentType).findMany({ where, select })) as Present[];
    const present = new Set(
      rows.map(({ documentId, locale }) => keyOf({ document: documentId, locale: locale ?? null })),
    );
    gone.push(...ofType.filter((deletion) => !present.has(keyOf(deletion))));
  }
  return gone.toSorted((a, b) => b.id - a.id);
}

/** French first: it is what other languages are translations of. */
const frenchFirst = (versions: Version[]) =>
  versions.toSorted((a, b) => Number(b.locale === 'fr') - Number(a.locale === 'fr'));

/** Everything that can be brought back, newest first. */
export async function deletedEntries(strapi: Core.Strapi): Promise<Deleted[]> {
  const byEntry = Map.groupBy(await stillGone(strapi, await deletions(strapi)), ({ document }) => document);
  return [...byEntry.values()].map((versions) => {
    const [first] = frenchFirst(versions) as [Version];
    const { contentType, document, person, entry } = first;
    const title = entry[titleAttribute(contentType)];
    const at = new Date(first.at);
    return {
      uid: contentType,
      documentId: document,
      type: typeName(strapi, contentType),
      title: typeof title === 'string' && title.trim() !== '' ? title : 'Sans titre',
      locales: frenchFirst(versions).flatMap(({ locale }) => locale ?? []),
      who: person,
      at: at.toISOString(),
      until: new Date(at.getTime() + keptDays * dayMs).toISOString(),
      href: entryName(strapi, contentType, { documentId: document, locale: first.locale }).href,
    };
  });
}

/** What is written in a deleted entry, in each language it was deleted in; nothing for one that is not deleted. */
export async function deletedTexts(strapi: Core.Strapi, which: Which): Promise<DeletedText[] | undefined> {
  const versions = frenchFirst(await stillGone(strapi, await deletions(strapi, which)));
  if (versions.length === 0) return undefined;
  const texts = await writtenOf(
    strapi,
    which.contentType,
    versions.map(({ entry }) => entry),
  );
  return versions.map(({ locale }, index) => ({ locale, written: texts[index]! }));
}

/** Brings a deleted entry back as drafts, in the languages it was deleted in; answers whether there was one. */
export async function bringBackDeleted(strapi: Core.Strapi, which: Which): Promise<boolean> {
  const versions = frenchFirst(await stillGone(strapi, await deletions(strapi, which)));
  if (versions.length > 0) await bringBack(strapi, versions);
  return versions.length > 0;
}

async function forget(strapi: Core.Strapi, gone: Omit<Version, 'entry'>[]): Promise<void> {
  for (const { contentType, document, locale } of gone)
    await forgetVersions(strapi, { contentType, document, locale });
}

/** Forgets everything kept of a deleted entry; answers whether there was one. */
export async function forgetDeleted(strapi: Core.Strapi, which: Which): Promise<boolean> {
  const versions = await stillGone(strapi, await deletions(strapi, which));
  await forget(strapi, versions);
  return versions.length > 0;
}

/** Forgets what was deleted long ago; answers of how many languages of entries. */
export async function forgetOldDeletions(strapi: Core.Strapi, now = new Date()): Promise<number> {
  const old = (await stillGone(strapi, await everyDeletion(strapi))).filter(
    ({ at }) => now.getTime() - Date.parse(at) > keptDays * dayMs,
  );
  await forget(strapi, old);
  return old.length;
}

/** Every night; a night that was missed is made up for by the next. */
export function startForgetting(strapi: Core.Strapi): void {
  strapi.cron.add({
    forgetOldDeletions: { task: () => forgetOldDeletions(strapi), options: { rule: '0 40 3 * * *' } },
  });
}
