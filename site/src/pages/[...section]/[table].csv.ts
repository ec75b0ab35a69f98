/** The numbers of each figure as a file: `/chiffres/<slug>.csv` (RFC 4180; the first bytes tell spreadsheets it is UTF-8). */
import type { APIRoute, GetStaticPaths } from 'astro';
import { content } from '../../content/store.ts';
import { csv } from '../../lib/csv.ts';

const pattern = /^\/(.+)\/([^/]+)\.csv$/;

export const getStaticPaths = (() =>
  content().tables.map(({ path }) => {
    const [, section, table] = pattern.exec(path)!;
    return { params: { section, table } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const path = `/${params.section}/${params.table}.csv`;
  const figure = content().tables.find((each) => each.path === path);
  if (!figure) return new Response(null, { status: 404 });
  const { rowsName, columns, rows } = figure.table;
  const lines = [
    [rowsName, ...columns],
    ...rows.map(({ label, values }) => [label, ...values.map((value) => value?.toString() ?? '')]),
  ];
  return new Response(csv(lines), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
