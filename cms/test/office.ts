/** An office at work: an entry of each type, an éditrice and a rédacteur at their desks. */
import { desks } from './desk.ts';
import { writeOneOfEach } from './one-of-each.ts';
import type { RunningStrapi } from './running-strapi.ts';

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Opens one in a CMS that has just been started. */
export async function openOffice(cms: RunningStrapi) {
  const ids = await writeOneOfEach(cms);
  const desk = desks(cms);
  const editor = await desk('strapi-editor', 'Aïcha');
  const author = await desk('strapi-author', 'Tom');
  return { ids, editor, author };
}
