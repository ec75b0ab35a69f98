/**
 * Who changed what, when: each time an entry is saved, published, withdrawn or deleted, its whole draft is kept with
 * the name of who did it. Rows are only ever added, and forgotten from the oldest: the last forty of each entry and
 * language stay, those of a deleted entry too. What happened before this table existed is not known.
 */
import type { Core, UID } from '@strapi/strapi';
import { documentsOf } from '../documents/documents-of.ts';
import { wholePopulate, type Value } from '../documents/places.ts';
import { attributesOf, componentsOf } from '../documents/texts.ts';
import { isLocalized } from '../panel/entries.ts';
import { nameOf, personNow } from '../panel/requests.ts';
import { addTable } from '../documents/own-table.ts';

const uid = 'passerelle::version';
const keptOfEach = 40;

export const acts = ['saved', 'published', 'unpublished', 'discarded', 'deleted', 'restored'] as const;
export type Act = (typeof acts)[number];

/** An entry as it was after somebody changed it. */
export interface Version {
  id: number;
  contentType: string;
  document: string;
  locale: string | null;
  act: Act;
  person: string;
  at: string;
  entry: Value;
}

interface Which {
  contentType: string;
  document: string;
  locale: string | null;
}

/** Registers the table; Strapi makes it at its start. */
export function registerVersions(strapi: Core.Strapi): void {
  addTable(
    strapi,
    'version',
    {
      contentType: { type: 'string' },
      document: { type: 'string' },
      locale: { type: 'string' },
      act: { type: 'string' },
      person: { type: 'string' },
      at: { type: 'datetime' },
      entry: { type: 'json' },
    },
    [{ name: 'passerelle_versions_document', columns: ['content_type', 'document'] }],
  );
}

const rows = (strapi: Core.Strapi) => strapi.db.query(uid);

/** A document in one version, read whole, by language. */
export async function readWhole(
  strapi: Core.Strapi,
  contentType: string,
  {
    documentId,
    locale,
    status,
  }: { documentId: string; locale?: string | null | undefined; status: 'draft' | 'published' },
): Promise<Value[]> {
  return documentsOf(strapi, contentType).findMany({
    status,
    filters: { documentId },
    populate: wholePopulate(attributesOf(strapi, contentType)!, componentsOf(strapi)),
    ...(isLocalized(strapi, contentType) && { locale: locale ?? '*' }),
  });
}

/** Who does this: somebody in the panel, a program, or the hour somebody chose. */
function whoNow(strapi: Core.Strapi): string {
  const person = personNow(strapi);
  if (person) return nameOf(person);
  return strapi.requestContext.get() ? 'Importation' : 'À l’heure prévue';
}

async function forget(strapi: Core.Strapi, { contentType, document, locale }: Which): Promise<void> {
  const oldest = (await rows(strapi).findMany({
    where: { contentType, document, locale },
    select: ['id'],
    orderBy: { id: 'desc' },
    offset: keptOfEach,
    limit: 1_000,
  })) as { id: number }[];
  if (oldest.length > 0)
    await rows(strapi).deleteMany({ where: { id: { $in: oldest.map(({ id }) => id) } } });
}

/** Keeps one version. */
export async function keepVersion(strapi: Core.Strapi, which: Which, act: Act, entry: Value): Promise<void> {
  const person = whoNow(strapi);
  const at = new Date();
  const last = (await rows(strapi).findOne({ where: which, orderBy: { id: 'desc' } })) as Version | null;
  // The panel saves what it publishes or brings back: for people that is one act.
  const isOneAct =
    last?.act === 'saved' && last.person === person && at.getTime() - Date.parse(last.at) < 5_000;
  if (isOneAct && (act === 'published' || act === 'restored'))
    await rows(strapi).delete({ where: { id: last.id } });
  const data = { ...which, act, person, at, entry };
  await rows(strapi).create({ data });
  await forget(strapi, which);
}

/** The versions of an entry in a language, newest first. */
export async function versionsOf(strapi: Core.Strapi, which: Which): Promise<Version[]> {
  return (await rows(strapi).findMany({ where: which, orderBy: { id: 'desc' } })) as Version[];
}

/** The newest deletions of some entries or of all, with what was deleted. */
export async function deletions(strapi: Core.Strapi, which: Partial<Which> = {}): Promise<Version[]> {
  const where = { ...which, act: 'deleted' };
  return (await rows(strapi).findMany({ where, orderBy: { id: 'desc' }, limit: 500 })) as Version[];
}

/** All deletions, newest first, without what was deleted. */
export async function everyDeletion(strapi: Core.Strapi): Promise<Omit<Version, 'entry'>[]> {
  const select = ['id', 'contentType', 'document', 'locale', 'act', 'person', 'at'];
  return rows(strapi).findMany({ where: { act: 'deleted' }, select, orderBy: { id: 'desc' } });
}

/** Forgets all that is kept of an entry in a language. */
export async function forgetVersions(strapi: Core.Strapi, which: Which): Promise<void> {
  await rows(strapi).deleteMany({ where: which });
}

const actOf: Record<string, Act | undefined> = {
  create: 'saved',
  clone: 'saved',
  update: 'saved',
  publish: 'published',
  unpublish: 'unpublished',
  discardDraft: 'discarded',
  delete: 'deleted',
};

/** The language a write is about; all of them when it does not say one. */
const localeOf = (locale: string | string[] | null | undefined, localized: boolean) =>
  localized ? (locale === '*' ? undefined : ([locale ?? 'fr'].flat()[0] as string)) : undefined;

/** Keeps a version of everything that is written, in the same transaction. */
export function keepVersions(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const act = ctx.uid.startsWith('api::') ? actOf[ctx.action] : undefined;
    if (!act) return next();
    const { documentId, locale, status } = ctx.params as {
      documentId?: string;
      locale?: string | string[] | null;
      status?: string;
    };
    const language = localeOf(locale, isLocalized(strapi, ctx.uid));
    const read = (id: string) =>
      readWhole(strapi, ctx.uid, { documentId: id, locale: language, status: 'draft' });
    return strapi.db.transaction(async () => {
      const gone = act === 'deleted' && documentId ? await read(documentId) : [];
      const result = await next();
      const id = documentId ?? (result as { documentId?: string } | null)?.documentId;
      if (!id) return result;
      const entries = act === 'deleted' ? gone : await read(id);
      const done = act === 'saved' && status === 'published' ? 'published' : act;
      for (const entry of entries) {
        const which = {
          contentType: ctx.uid,
          document: id,
          locale: (entry['locale'] as string | null) ?? null,
        };
        await keepVersion(strapi, which, done, entry);
      }
      return result;
    });
  });
}
