/** What browsers filter the list of services with, in every language: `/repertoire/services.json`. */
import { pathFor } from '@passerelle/shared/paths';
import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogueIn } from '../../content/service-catalogue.ts';
import { content } from '../../content/store.ts';

const pathIn = (locale: Parameters<typeof pathFor>[1]) => pathFor({ type: 'serviceCatalogue' }, locale);

export const getStaticPaths = (() =>
  content().locales.map((locale) => {
    const [, section, catalogue] = /^\/(.+)\/([^/]+)\.json$/.exec(pathIn(locale))!;
    return { params: { section, catalogue } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const path = `/${params.section}/${params.catalogue}.json`;
  const locale = content().locales.find((each) => pathIn(each) === path);
  if (!locale) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(catalogueIn(content().in(locale))), {
    headers: { 'Content-Type': 'application/json' },
  });
};
