/** The endpoint of all files of open data in one format: an Astro route knows files by how their name ends. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { content } from '../content/store.ts';
import { mediaType, openDataPath, type OpenDataFormat } from './files.ts';

export function endpointOf(format: OpenDataFormat) {
  const pattern = new RegExp(`^${openDataPath('')}(?:(.+)/)?([^/]+)\\.${format}$`);
  const getStaticPaths: GetStaticPaths = () =>
    [...content().openData.keys()].flatMap((path) => {
      const found = pattern.exec(path);
      return found ? [{ params: { folder: found[1], name: found[2] } }] : [];
    });
  const GET: APIRoute = ({ params: { folder, name }, site }) => {
    const path = openDataPath(`${folder ? `${folder}/` : ''}${name}.${format}`);
    const file = content().openData.get(path);
    if (!file) return new Response(null, { status: 404 });
    return new Response(file.make(site!.href), { headers: { 'Content-Type': mediaType(format) } });
  };
  return { getStaticPaths, GET };
}
