/** Answers like Strapi's REST API from plain rows, on a port of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { contentTypes, type ContentTypeName } from '@passerelle/shared/content/all';
import { revisionPath, type Change } from '@passerelle/shared/publication';
import { pdf } from './small-pdf.ts';

export type Row = Record<string, unknown>;
export type Rows = Record<ContentTypeName, Row[]>;

export interface StandInStrapi {
  url: string;
  token: string;
  /** What it answers with from now on. */
  rows: Rows;
  /** What differs from it when drafts are asked for. */
  drafts: Partial<Rows>;
  /** Uploaded files, by path. */
  uploads: Map<string, Uint8Array<ArrayBuffer>>;
  /** What the next answers are instead, for every address that contains the text: a status, or anything at all. */
  broken: Map<string, number | ((request: IncomingMessage, response: ServerResponse) => void)>;
  /** Called before each answer. */
  onAnswer?: (address: string) => void;
  /** Answers another address than was asked. */
  rewrite?: (address: string) => string;
  /** Says that an entry changed: the revision moves, and the journal names it. */
  touch(type: ContentTypeName, row: Row): void;
  /** Says that anything may have changed. */
  touchAll(): void;
  close(): void;
}

const types = Object.entries(contentTypes) as [ContentTypeName, (typeof contentTypes)[ContentTypeName]][];

export async function standInStrapi(rows: Rows): Promise<StandInStrapi> {
  const token = 'a-token-that-reads';
  const journal: { revision: string; change?: Change }[] = [{ revision: 'r1' }];
  const server = createServer((request, response): unknown => {
    const { headers } = request;
    const address = strapi.rewrite?.(request.url!) ?? request.url!;
    strapi.onAnswer?.(address);
    const url = new URL(address, 'http://localhost');
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    const broken = [...strapi.broken].find(([part]) => address.includes(part));
    if (typeof broken?.[1] === 'function') return broken[1](request, response);
    if (broken) return answer(broken[1], { error: { message: 'broken' } });
    const upload = strapi.uploads.get(url.pathname);
    if (upload) return response.end(upload);
    if (headers.authorization !== `Bearer ${token}`) return answer(401, {});
    if (url.pathname === revisionPath) {
      const since = journal.findIndex(({ revision }) => revision === url.searchParams.get('since'));
      const changes = since === -1 ? undefined : journal.slice(since + 1).map(({ change }) => change);
      const revision = journal.at(-1)!.revision;
      return answer(200, { data: { revision, ...(changes?.every(Boolean) && { changes }) } });
    }
    const found = types.find(([, { endpoint }]) => url.pathname === `/api/${endpoint}`);
    if (!found) return answer(404, {});
    const [name, { kind }] = found;
    if (kind === 'singleType') {
      const row = strapi.rows[name].find(({ locale }) => locale === url.searchParams.get('locale'));
      return row ? answer(200, { data: row }) : answer(404, {});
    }
    const size = Number(url.searchParams.get('pagination[pageSize]'));
    const page = Number(url.searchParams.get('pagination[page]'));
    const named = [...url.searchParams].filter(([key]) => key.startsWith('filters[documentId][$in]'));
    const ids = new Set(named.map(([, id]) => id));
    const isDraft = url.searchParams.get('status') === 'draft' && ids.size > 0;
    const rows = (isDraft && strapi.drafts[name]) || strapi.rows[name];
    const all = rows.filter(({ documentId }) => ids.size === 0 || ids.has(String(documentId)));
    return answer(200, {
      data: all.slice((page - 1) * size, page * size),
      meta: {
        pagination: { page, pageSize: size, pageCount: Math.ceil(all.length / size), total: all.length },
      },
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const strapi: StandInStrapi = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    rows,
    drafts: {},
    uploads: new Map([
      ['/uploads/guide.pdf', new TextEncoder().encode(pdf({ width: 595, height: 842, text: 'Un guide.' }))],
    ]),
    broken: new Map(),
    touch: (type, { documentId }) => {
      const change = { uid: contentTypes[type].uid, documentId: String(documentId) };
      journal.push({ revision: `r${journal.length + 1}`, change });
    },
    touchAll: () => void journal.push({ revision: `r${journal.length + 1}` }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return strapi;
}
