/** What people searched for in vain, for editors: each becomes a synonym in one click, or is put aside. */
import {
  failedSearchesPath,
  failedSearchList,
  type FailedSearchList,
} from '@passerelle/shared/failed-searches';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { environment } from '../environment.ts';

interface Context {
  state: { user: { roles: { code: string }[] } };
  request: { body?: unknown };
  status: number;
  body: unknown;
}

const timeoutMs = 3_000;
const editing = ['strapi-super-admin', 'strapi-editor'];
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

// Strapi's own types of a content type are only made by running it.
/** Adds a word to the synonyms that have its meaning already, or begins new ones. */
export async function addSynonym(strapi: Core.Strapi, query: string, means: string): Promise<void> {
  const synonyms = strapi.documents(synonymUid);
  const known = (await synonyms.findMany({ limit: -1 })) as { documentId: string; words?: string }[];
  const same = known.find(
    ({ words = '' }) =>
      words.split(',').map(plain).includes(plain(means)) && words.length + query.length + 2 <= mostLetters,
  );
  if (same) {
    await synonyms.update({
      documentId: same.documentId,
      data: { words: `${same.words}, ${query}` } as never,
    });
  } else {
    await synonyms.create({ data: { words: query, leadsTo: means } as never });
  }
}

/** `GET` and `POST /passerelle/failed-searches`, for those who edit. */
export function serveFailedSearches(strapi: Core.Strapi): void {
  const config = { policies: ['admin::isAuthenticatedAdmin'] };
  const refused = (context: Context) => {
    if (context.state.user.roles.some(({ code }) => editing.includes(code))) return false;
    context.status = 403;
    context.body = {
      error: 'Votre rôle ne permet pas cette action : demandez à une éditrice ou un éditeur.',
    };
    return true;
  };
  const read = async (context: Context) => {
    if (refused(context)) return;
    const response = await askPublisher('GET');
    const said = response?.ok
      ? failedSearchList.safeParse(await response.json().catch(() => undefined))
      : undefined;
    context.body = (said?.data ?? { searches: [] }) satisfies FailedSearchList;
  };
  const answer = async (context: Context) => {
    if (refused(context)) return;
    const { data } = answered.safeParse(context.request.body);
    if (!data) {
      context.status = 400;
      context.body = { error: 'Écrivez un mot du site qui veut dire la même chose.' };
      return;
    }
    if (data.means !== undefined) await addSynonym(strapi, data.query, data.means);
    await askPublisher('DELETE', data.query);
    context.body = { accepted: true };
  };
  strapi.server.routes({
    type: 'admin',
    prefix: '/passerelle',
    routes: [
      { method: 'GET', path: '/failed-searches', handler: read, config },
      { method: 'POST', path: '/failed-searches', handler: answer, config },
    ],
  } as never);
}
