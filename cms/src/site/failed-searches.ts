/** What people searched for in vain, for editors: each becomes a synonym in one click, or is put aside. */
import {
  failedSearchesPath,
  failedSearchList,
  type FailedSearchList,
} from '@passerelle/shared/failed-searches';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { documentsOf } from '../documents/documents-of.ts';
import { environment } from '../environment.ts';
import { mayAct, notYourRole, refuseRequest, serve, type Request } from '../panel/requests.ts';

const timeoutMs = 3_000;
/** As many as the field of the words takes. */
const mostLetters = 400;
const synonymUid = 'api::synonym.synonym';

const answered = z.object({
  query: z.string().trim().min(1).max(60),
  /** Words of the site that mean the same; absent, the query is put aside. */
  means: z.string().trim().min(1).max(200).optional(),
});

async function askPublisher(method: 'GET' | 'DELETE', query?: string): Promise<Response | undefined> {
  const { PUBLISHER_URL, PUBLISHER_SECRET } = environment();
  return fetch(PUBLISHER_URL + failedSearchesPath, {
    method,
    headers: { Authorization: `Bearer ${PUBLISHER_SECRET}`, 'Content-Type': 'application/json' },
    ...(query !== undefined && { body: JSON.stringify({ query }) }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined);
}

const plain = (word: string) => word.trim().toLowerCase();

/** Adds a word to the synonyms that have its meaning already, or begins new ones. */
export async function addSynonym(strapi: Core.Strapi, query: string, means: string): Promise<void> {
  const synonyms = documentsOf<{ words?: string }>(strapi, synonymUid);
  const known = await synonyms.findMany({ limit: -1 });
  const same = known.find(
    ({ words = '' }) =>
      words.split(',').map(plain).includes(plain(means)) && words.length + query.length + 2 <= mostLetters,
  );
  if (same) {
    await synonyms.update({
      documentId: same.documentId,
      data: { words: `${same.words}, ${query}` },
    });
  } else {
    await synonyms.create({ data: { words: query, leadsTo: means } });
  }
}

/** `GET` and `POST /passerelle/failed-searches`, for those who edit. */
export function serveFailedSearches(strapi: Core.Strapi): void {
  const read = async (context: Request) => {
    if (!mayAct(context)) return refuseRequest(context, 403, notYourRole);
    const response = await askPublisher('GET');
    const said = response?.ok
      ? failedSearchList.safeParse(await response.json().catch(() => undefined))
      : undefined;
    context.body = (said?.data ?? { searches: [] }) satisfies FailedSearchList;
  };
  const answer = async (context: Request) => {
    if (!mayAct(context)) return refuseRequest(context, 403, notYourRole);
    const { data } = answered.safeParse(context.request.body);
    if (!data) return refuseRequest(context, 400, 'Écrivez un mot du site qui veut dire la même chose.');
    if (data.means !== undefined) await addSynonym(strapi, data.query, data.means);
    await askPublisher('DELETE', data.query);
    context.body = { accepted: true };
  };
  serve(strapi, [
    { method: 'GET', path: '/failed-searches', handler: read },
    { method: 'POST', path: '/failed-searches', handler: answer },
  ]);
}
