/**
 * An hour of publishing is a publication: who may not publish cannot choose one, and cannot change a draft for which
 * somebody else has, since it would go online unread.
 */
import type { Core, UID } from '@strapi/strapi';
import { personNow } from '../panel/requests.ts';
import { scheduled } from './scheduled-publishing.ts';
import { refuse } from './fault.ts';

const instant = new Intl.DateTimeFormat('fr-BE', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Brussels',
});

interface Ability {
  userAbility?: { can(action: string, subject: string): boolean };
}

const mayPublish = (strapi: Core.Strapi, uid: string) =>
  (strapi.requestContext.get()?.state as Ability | undefined)?.userAbility?.can(
    'plugin::content-manager.explorer.publish',
    uid,
  ) ?? false;

/** Keeps the schedule to those who may publish. */
export function keepScheduleReviewed(strapi: Core.Strapi): void {
  strapi.documents.use(async (ctx, next) => {
    const isWriting =
      ['create', 'update', 'clone'].includes(ctx.action) && scheduled.some((uid) => uid === ctx.uid);
    if (!isWriting || !personNow(strapi) || mayPublish(strapi, ctx.uid)) return next();
    const { documentId, locale, data } = ctx.params as {
      documentId?: string;
      locale?: string | null;
      data?: Record<string, unknown>;
    };
    for (const wish of ['publishAt', 'unpublishAt']) if (data) delete data[wish];
    const draft = documentId
      ? ((await strapi.db.query(ctx.uid as UID.ContentType).findOne({
          where: { documentId, publishedAt: null, locale: locale ?? 'fr' },
        })) as { publishAt?: string | null } | null)
      : null;
    if (ctx.action === 'update' && draft?.publishAt) {
      const message = `Ce brouillon sera mis en ligne tout seul le ${instant.format(new Date(draft.publishAt))} : demandez à une éditrice ou un éditeur d’annuler cette heure avant de le changer.`;
      refuse([{ path: [], message }]);
    }
    return next();
  });
}
