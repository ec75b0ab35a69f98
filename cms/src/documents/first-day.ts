/** The first day of an event, from its sessions: what a list of events is sorted by, and says. */
import type { Core } from '@strapi/strapi';

const uid = 'api::event.event';

interface Session {
  day?: string | null;
}

/** Days are written so that they sort as they follow. */
const firstOf = (sessions: Session[]): string | null =>
  sessions.flatMap(({ day }) => day ?? []).toSorted()[0] ?? null;

/** Fills in `firstDay` whenever sessions are written. */
export function dateEvents(strapi: Core.Strapi): void {
  strapi.documents.use((ctx, next) => {
    const { data } = ctx.params as { data?: { sessions?: Session[] | null; firstDay?: string | null } };
    if (ctx.uid === uid && data && 'sessions' in data) data.firstDay = firstOf(data.sessions ?? []);
    return next();
  });
}

/** Fills it in where it is missing: events that were written before there was one. */
export async function dateOldEvents(strapi: Core.Strapi): Promise<void> {
  const events = strapi.db.query(uid);
  const undated = (await events.findMany({ where: { firstDay: null }, populate: ['sessions'] })) as {
    id: number;
    sessions: Session[];
  }[];
  for (const { id, sessions } of undated)
    await events.update({ where: { id }, data: { firstDay: firstOf(sessions) } });
}
