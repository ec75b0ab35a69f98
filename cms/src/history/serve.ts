/** The history of an entry, for the panel: what was done by whom, what differs, and bringing a version back. */
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { documentsOf } from '../documents/documents-of.ts';
import { placesIn, type Value } from '../documents/places.ts';
import { attributesOf, componentsOf } from '../documents/texts.ts';
import { hasDrafts, isLocalized, labelOf, titleAttribute } from '../panel/entries.ts';
import { onContent } from '../panel/on-content.ts';
import { contentTypeOf, serve } from '../panel/requests.ts';
import { compare, type Difference } from './compare.ts';
import { dataOf, type Existing } from './restore.ts';
import { keepVersion, readWhole, versionsOf, type Act, type Version } from './versions.ts';
import { writtenIn, type Labels, type Written } from './written.ts';

/** One line of the history. */
export interface HistoryLine {
  id: number;
  what: string;
  who: string;
  at: string;
}

/** `GET /passerelle/history` */
export interface History {
  lines: HistoryLine[];
}

/** `GET /passerelle/history/compare` */
export interface Comparison {
  differences: Difference[];
}

const words: Record<Act, string> = {
  saved: 'Enregistré',
  published: 'Publié',
  unpublished: 'Retiré du site',
  discarded: 'Brouillon abandonné',
  deleted: 'Supprimé',
  restored: 'Version rétablie',
};

const asked = z.object({
  uid: z.string(),
  documentId: z.string().min(1),
  locale: z.string().nullish(),
  version: z.coerce.number().int().optional(),
});
type Asked = z.output<typeof asked>;

/** The names of everything some versions link to. */
async function labelsFor(strapi: Core.Strapi, uid: string, entries: Value[]): Promise<Labels> {
  const wanted = new Map<string, Set<string>>();
  for (const entry of entries)
    for (const { holder, name, attribute } of placesIn(
      entry,
      attributesOf(strapi, uid)!,
      componentsOf(strapi),
    )) {
      if (attribute.type !== 'relation' || !attribute.target?.startsWith('api::')) continue;
      const ids = wanted.get(attribute.target) ?? new Set();
      for (const target of [holder[name] ?? []].flat() as Value[]) ids.add(String(target['documentId']));
      wanted.set(attribute.target, ids);
    }
  const names = new Map<string, string>();
  for (const [target, ids] of wanted) {
    const title = titleAttribute(target);
    const rows = await strapi.db
      .query(target as UID.ContentType)
      .findMany({ where: { documentId: { $in: [...ids] } }, orderBy: { id: 'desc' } });
    for (const row of rows as Value[])
      names.set(`${target} ${String(row['documentId'])}`, String(row[title]));
  }
  return {
    label: labelOf,
    component: (component) => strapi.components[component as UID.Component]?.info.displayName ?? component,
    entry: (target, documentId) => names.get(`${target} ${documentId}`) ?? 'contenu supprimé',
  };
}

async function existing(strapi: Core.Strapi, uid: string, entry: Value): Promise<Existing> {
  const entries = new Set<string>();
  const files = new Set<number>();
  for (const { holder, name, attribute } of placesIn(
    entry,
    attributesOf(strapi, uid)!,
    componentsOf(strapi),
  )) {
    const values = [holder[name] ?? []].flat() as { id: number; documentId: string }[];
    if (attribute.type === 'relation' && attribute.target?.startsWith('api::')) {
      const where = { documentId: { $in: values.map(({ documentId }) => documentId) } };
      const rows = await strapi.db
        .query(attribute.target as UID.ContentType)
        // Of a type only known while running, the types know no field.
        .findMany({ where, select: ['documentId'] as never });
      for (const row of rows as Value[]) entries.add(`${attribute.target} ${String(row['documentId'])}`);
    }
    if (attribute.type === 'media') {
      const where = { id: { $in: values.map(({ id }) => id) } };
      for (const { id } of await strapi.db.query('plugin::upload.file').findMany({ where, select: ['id'] }))
        files.add(Number(id));
    }
  }
  return {
    entry: (target, documentId) => entries.has(`${target} ${documentId}`),
    file: (id) => files.has(id),
  };
}

const which = (strapi: Core.Strapi, { uid, documentId, locale }: Asked) => ({
  contentType: uid,
  document: documentId,
  locale: isLocalized(strapi, uid) ? (locale ?? 'fr') : null,
});

async function comparison(strapi: Core.Strapi, query: Asked): Promise<Comparison | undefined> {
  const { uid, documentId, locale, version } = query;
  const now = async (status: 'draft' | 'published') =>
    (await readWhole(strapi, uid, { documentId, locale: locale ?? 'fr', status }))[0];
  const older =
    version === undefined
      ? undefined
      : (await versionsOf(strapi, which(strapi, query))).find(({ id }) => id === version);
  if (version !== undefined && !older) return undefined;
  const published = hasDrafts(strapi, uid) ? await now('published') : undefined;
  const draft = await now('draft');
  // A version is compared with what visitors read, if they read anything; the draft is what comes next.
  const [before, after] = older ? [published ?? draft, older.entry] : [published, draft];
  const entries = [before, after].filter((entry) => entry !== undefined);
  const reading = {
    uid,
    attributes: attributesOf(strapi, uid)!,
    components: componentsOf(strapi),
    labels: await labelsFor(strapi, uid, entries),
  };
  const written = (entry: Value | undefined): Written[] => (entry ? writtenIn(entry, reading) : []);
  return { differences: compare(written(before), written(after)) };
}

async function restore(strapi: Core.Strapi, query: Asked): Promise<{ restored: true } | undefined> {
  const { uid, documentId, locale, version } = query;
  const older = (await versionsOf(strapi, which(strapi, query))).find(({ id }) => id === version);
  if (!older) return undefined;
  const data = dataOf(
    older.entry,
    attributesOf(strapi, uid)!,
    componentsOf(strapi),
    await existing(strapi, uid, older.entry),
  );
  const where = { ...(isLocalized(strapi, uid) && { locale: locale ?? 'fr' }) };
  await strapi.db.transaction(async () => {
    await documentsOf(strapi, uid).update({ documentId, data, ...where });
    const [entry] = await readWhole(strapi, uid, { documentId, locale: locale ?? 'fr', status: 'draft' });
    if (entry) await keepVersion(strapi, which(strapi, query), 'restored', entry);
  });
  return { restored: true };
}

const line = ({ id, act, person, at }: Version): HistoryLine => ({
  id,
  what: words[act],
  who: person,
  at: new Date(at).toISOString(),
});

/** The panel's routes of the history; the roles decide who may read and restore. */
export function serveHistory(strapi: Core.Strapi): void {
  const onVersion = onContent(strapi, {
    query: asked,
    concerns: (uid) => contentTypeOf(strapi, uid) !== undefined,
    nothing: 'Cette version n’est plus gardée : rechargez la page.',
  });
  serve(strapi, [
    {
      method: 'GET',
      path: '/history',
      handler: onVersion(
        'read',
        async (query) =>
          ({ lines: (await versionsOf(strapi, which(strapi, query))).map(line) }) satisfies History,
      ),
    },
    {
      method: 'GET',
      path: '/history/compare',
      handler: onVersion('read', (query) => comparison(strapi, query)),
    },
    {
      method: 'POST',
      path: '/history/restore',
      handler: onVersion('update', (query) => restore(strapi, query)),
    },
  ]);
}
