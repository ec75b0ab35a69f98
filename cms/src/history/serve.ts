/** The history of an entry, for the panel: what was done by whom, what differs, and bringing a version back. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { hasDrafts, isLocalized } from '../panel/entries.ts';
import { onContent } from '../panel/on-content.ts';
import { contentTypeOf, serve } from '../panel/requests.ts';
import { bringBack } from './bring-back.ts';
import { compare, type Difference } from './compare.ts';
import { readWhole, versionsOf, type Act, type Version } from './versions.ts';
import { writtenOf } from './written-of.ts';

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
  const [was = [], is = []] = await writtenOf(strapi, uid, [before ?? {}, after ?? {}]);
  return { differences: compare(was, is) };
}

async function restore(strapi: Core.Strapi, query: Asked): Promise<{ restored: true } | undefined> {
  const older = (await versionsOf(strapi, which(strapi, query))).find(({ id }) => id === query.version);
  if (!older) return undefined;
  await bringBack(strapi, [older]);
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
