/** What answers the addresses of written files: an Astro route knows them by how their names end. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { writtenFiles } from './written-files.ts';

/** The endpoint of `pages/[...folder]/[name].<ending>.ts`. */
export function endpointOf(ending: string) {
  const pattern = new RegExp(`^/(?:(?<folder>.+)/)?(?<name>[^/]+)\\.${ending}$`);
  const getStaticPaths: GetStaticPaths = () =>
    [...writtenFiles().keys()].flatMap((path) => {
      const found = pattern.exec(path)?.groups;
      return found ? [{ params: { folder: found.folder, name: found.name } }] : [];
    });
  const GET: APIRoute = async ({ params: { folder, name }, site }) => {
    const file = writtenFiles().get(`${folder ? `/${folder}` : ''}/${name}.${ending}`);
    if (!file || !site) return new Response(null, { status: 404 });
    return new Response(await file.write(site.href), { headers: { 'Content-Type': file.type } });
  };
  return { getStaticPaths, GET };
}
