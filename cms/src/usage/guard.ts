/**
 * What others use is not withdrawn or deleted by mistake: the panel says where it is used, and somebody in the panel
 * has to have seen that list. Programs, and the schedule an editor set, know what they do.
 */
import type { Core } from '@strapi/strapi';
import { contentTypeOf, personNow, refuseRequest, serve, type Request } from '../panel/requests.ts';
import { refuse } from '../documents/fault.ts';
import { strapiService } from '../services.ts';
import { whereFileUsed, whereUsed, type Usage } from './where-used.ts';

/** How long after seeing the list somebody may act. */
const seenForMs = 120_000;

/** Who saw which document's list, until when. */
const seen = new Map<string, number>();
const key = (person: number, uid: string, documentId: string) => `${person} ${uid} ${documentId}`;

const quoted = ({ type, title, where }: Usage) => `« ${title} » (${type}, ${where})`;

/** `« A » (Pages, Blocs), « B » (Menu, Entrées) et 3 autres` */
export function listed(usages: Usage[]): string {
  const first = usages.slice(0, 4).map(quoted).join(', ');
  const more = usages.length - 4;
  return more > 0 ? `${first} et ${more} autre${more > 1 ? 's' : ''}` : first;
}

function remember(person: number, uid: string, documentId: string): void {
  const now = Date.now();
  for (const [name, until] of seen) if (until < now) seen.delete(name);
  seen.set(key(person, uid, documentId), now + seenForMs);
}

/** Refuses to withdraw or delete what others show, to whoever has not seen what they are. */
export function guardWhatIsUsed(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const { documentId } = ctx.params as { documentId?: string };
    const isGoing = ctx.action === 'delete' || ctx.action === 'unpublish';
    const person = isGoing && documentId && ctx.uid.startsWith('api::') ? personNow(strapi) : undefined;
    if (!person) return next();
    const isSeen = (seen.get(key(person.id, ctx.uid, documentId!)) ?? 0) > Date.now();
    if (isSeen) return next();
    const used = (await whereUsed(strapi, ctx.uid, documentId!)).filter(({ online }) => online);
    if (used.length > 0) {
      const message = `Ce contenu est encore montré ailleurs : ${listed(used)}. Ouvrez-le : son menu dit ce qui va changer et permet de continuer.`;
      refuse([{ path: [], message }]);
    }
    return next();
  });

  // The file itself goes before its row: the only moment to say no is before both.
  const upload = strapiService(strapi, 'plugin::upload.upload');
  const remove = upload.remove.bind(upload);
  upload.remove = async (file) => {
    const used = await whereFileUsed(strapi, file.id);
    if (used.length > 0) {
      const message = `« ${file.name} » sert encore : ${listed(used)}. Retirez-le d’abord de là, ou remplacez le fichier.`;
      refuse([{ path: [], message }]);
    }
    return remove(file);
  };

  const asked = ({ query }: Request) => ({
    uid: String(query['uid']),
    documentId: String(query['documentId']),
  });
  serve(strapi, [
    {
      method: 'GET',
      path: '/usage',
      handler: async (context) => {
        const { uid, documentId } = asked(context);
        if (!contentTypeOf(strapi, uid))
          return refuseRequest(context, 404, 'Ce type de contenu n’existe pas.');
        context.body = { usages: await whereUsed(strapi, uid, documentId) };
      },
    },
    {
      method: 'POST',
      path: '/usage/seen',
      handler: (context) => {
        const { uid, documentId } = asked(context);
        remember(context.state.user.id, uid, documentId);
        context.body = { seen: true };
      },
    },
  ]);
}
