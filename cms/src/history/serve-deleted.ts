/** What was deleted, for the panel: seeing it, bringing it back, forgetting it for good. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { onContent } from '../panel/on-content.ts';
import { contentTypeOf, may, serve } from '../panel/requests.ts';
import {
  bringBackDeleted,
  deletedEntries,
  deletedTexts,
  forgetDeleted,
  type Deleted,
  type DeletedText,
} from './deleted.ts';

/** `GET /passerelle/deleted` */
export interface DeletedList {
  entries: (Deleted & { mayBringBack: boolean; mayForget: boolean })[];
}

/** `GET /passerelle/deleted/written` */
export interface DeletedTexts {
  texts: DeletedText[];
}

const query = z.object({ uid: z.string(), documentId: z.string().min(1) });

/** The panel's routes; who may read entries of a type sees what was deleted of it, the roles decide on the rest. */
export function serveDeleted(strapi: Core.Strapi): void {
  const onDeleted = onContent(strapi, {
    query,
    concerns: (uid) => contentTypeOf(strapi, uid) !== undefined,
    nothing: 'Ce contenu n’est plus dans la corbeille : rechargez la page.',
  });
  serve(strapi, [
    {
      method: 'GET',
      path: '/deleted',
      handler: async (context) => {
        const entries = (await deletedEntries(strapi))
          .filter(({ uid }) => may(strapi, context, 'read', uid))
          .map((entry) => ({
            ...entry,
            mayBringBack: may(strapi, context, 'update', entry.uid),
            mayForget: may(strapi, context, 'delete', entry.uid),
          }));
        context.body = { entries } satisfies DeletedList;
      },
    },
    {
      method: 'GET',
      path: '/deleted/written',
      handler: onDeleted('read', async ({ uid, documentId }) => {
        const texts = await deletedTexts(strapi, { contentType: uid, document: documentId });
        return texts && ({ texts } satisfies DeletedTexts);
      }),
    },
    {
      method: 'POST',
      path: '/deleted/bring-back',
      handler: onDeleted('update', async ({ uid, documentId }) =>
        (await bringBackDeleted(strapi, { contentType: uid, document: documentId }))
          ? { broughtBack: true }
          : undefined,
      ),
    },
    {
      method: 'POST',
      path: '/deleted/forget',
      handler: onDeleted('delete', async ({ uid, documentId }) =>
        (await forgetDeleted(strapi, { contentType: uid, document: documentId }))
          ? { forgotten: true }
          : undefined,
      ),
    },
  ]);
}
