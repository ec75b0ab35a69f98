/** Every row of one content type, however many pages of answers it takes. */
import type { ContentType } from '@passerelle/shared/contract';
import { localeCodes } from '@passerelle/shared/locales';
import { z } from 'zod';
import type { StrapiClient } from './client.ts';
import { StrapiError, TornAnswerError } from './errors.ts';
import { queryString, type QueryValue } from './query.ts';

/** Strapi clamps larger pages in silence (cms/config/api.ts). */
const pageSize = 1000;

/** Documents asked for by name in one request; more of them would make too long an address. */
const namedDocuments = 50;

export const row = z.looseObject({ documentId: z.string(), locale: z.string().nullish() });
export type Row = z.output<typeof row>;

const listAnswer = z.object({
  data: z.array(row),
  meta: z.object({ pagination: z.object({ pageCount: z.int(), total: z.int() }) }),
});
const singleAnswer = z.object({ data: row.nullable() });

/** All rows of a type, in every language, in a steady order. */
export async function fetchRows(ask: StrapiClient, type: ContentType): Promise<Row[]> {
  return type.kind === 'singleType' ? fetchSingle(ask, type) : fetchCollection(ask, type);
}

/** The rows that certain documents have now; a document that is not published has none. */
export async function fetchDocuments(
  ask: StrapiClient,
  type: ContentType,
  documentIds: string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < documentIds.length; start += namedDocuments) {
    const documentId = { $in: documentIds.slice(start, start + namedDocuments) };
    rows.push(...(await fetchCollection(ask, type, { filters: { documentId } })));
  }
  return rows;
}

async function fetchCollection(
  ask: StrapiClient,
  type: ContentType,
  only: Record<string, QueryValue> = {},
): Promise<Row[]> {
  const rows = new Map<string, Row>();
  for (let page = 1; ; page += 1) {
    const path = `/api/${type.endpoint}?${queryString({
      status: type.status,
      ...(type.localized && { locale: '*' }),
      ...only,
      // Without a sort, Strapi's order changes between answers and rows get lost between pages.
      sort: ['documentId', ...(type.localized ? ['locale'] : [])],
      pagination: { page, pageSize },
      populate: type.populate,
    })}`;
    const { data, meta } = parseAnswer(listAnswer, await ask(path), ask.url + path);
    for (const each of data) rows.set(rowKey(each), each);
    if (page < meta.pagination.pageCount) continue;
    if (rows.size === meta.pagination.total) return sortRows([...rows.values()]);
    throw new TornAnswerError(
      `GET ${ask.url}${path}`,
      `announced ${meta.pagination.total} entries but gave ${rows.size}`,
      'Try again; if it persists, look at the log of the CMS.',
    );
  }
}

const rowKey = ({ documentId, locale }: Row) => `${documentId}/${locale ?? ''}`;

/** The order of a whole answer, for rows that were gathered otherwise. */
export function sortRows(rows: Row[]): Row[] {
  return rows.toSorted((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));
}

async function fetchSingle(ask: StrapiClient, type: ContentType): Promise<Row[]> {
  const rows = await Promise.all(
    localeCodes.map(async (locale) => {
      const path = `/api/${type.endpoint}?${queryString({ status: type.status, locale, populate: type.populate })}`;
      const answer = await ask(path, { absent: 404 });
      return answer === undefined ? null : parseAnswer(singleAnswer, answer, ask.url + path).data;
    }),
  );
  return rows.filter((each) => each !== null);
}

function parseAnswer<Schema extends z.ZodType>(
  schema: Schema,
  answer: unknown,
  url: string,
): z.output<Schema> {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new StrapiError(
    `GET ${url}`,
    `answered JSON that is not Strapi's (${z.prettifyError(result.error)})`,
    'Check that CMS_URL is the address of the CMS.',
    { cause: result.error },
  );
}
