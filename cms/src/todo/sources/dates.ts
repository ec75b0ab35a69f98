import { dayInBelgium } from '@passerelle/shared/days';
import type { Core, UID } from '@strapi/strapi';
import { attributesOf } from '../../documents/texts.ts';
import { scheduled } from '../../documents/scheduled-publishing.ts';
import { entryName, hasDrafts } from '../../panel/entries.ts';
import type { TodoItem, TodoSource } from '../item.ts';

const inDays = (now: Date, days: number) =>
  dayInBelgium(new Date(now.getTime() + days * 24 * 60 * 60 * 1000));
const spoken = new Intl.DateTimeFormat('fr-BE', { dateStyle: 'long', timeZone: 'Europe/Brussels' });
const said = (day: unknown) =>
  spoken.format(new Date(String(day).length === 10 ? `${String(day)}T12:00:00Z` : String(day)));

interface Watch {
  attribute: string;
  /** Which values are due, on a day. */
  due: (now: Date) => object;
  detail: (value: unknown) => string;
  urgency: TodoItem['urgency'];
}

/** A directory's facts are trusted for this long; after that somebody should ask again. */
const trustedDays = 365;

/** Attributes with a date after which somebody has to look, in whatever type has them. Only what is online counts. */
const watches: Watch[] = [
  {
    attribute: 'reviewDue',
    due: (now) => ({ $lte: inDays(now, 0) }),
    detail: (day) => `À relire depuis le ${said(day)}.`,
    urgency: 3,
  },
  {
    attribute: 'verification',
    due: (now) => ({ date: { $lt: inDays(now, -trustedDays) } }),
    detail: (verification) =>
      `Vérifié pour la dernière fois le ${said((verification as { date: string }).date)} : demandez si c’est encore exact.`,
    urgency: 3,
  },
  {
    attribute: 'expiresOn',
    due: (now) => ({ $gte: inDays(now, 0), $lte: inDays(now, 7) }),
    detail: (day) => `Quitte les listes après le ${said(day)}.`,
    urgency: 3,
  },
  {
    attribute: 'unpublishAt',
    due: (now) => ({ $lte: new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000) }),
    detail: (day) => `Sera retiré du site le ${said(day)}.`,
    urgency: 3,
  },
];

/** How many of a sort are looked for: the list shows fewer. */
const limit = 20;

const ofOurs = (strapi: Core.Strapi) =>
  Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));

/** What is online and has a date that asks for somebody. */
export const dates: TodoSource = async ({ strapi, now }) => {
  const items: TodoItem[] = [];
  for (const uid of ofOurs(strapi)) {
    for (const { attribute, due, detail, urgency } of watches) {
      if (!attributesOf(strapi, uid)?.[attribute]) continue;
      const rows = (await strapi.db.query(uid as UID.ContentType).findMany({
        where: { [attribute]: due(now), ...(hasDrafts(strapi, uid) && { publishedAt: { $notNull: true } }) },
        ...(attribute === 'verification' ? { populate: [attribute] } : { orderBy: { [attribute]: 'asc' } }),
        limit,
      })) as Record<string, unknown>[];
      items.push(
        ...rows.map((row): TodoItem => {
          const { title, href } = entryName(strapi, uid, row);
          return { kind: attribute, title, detail: detail(row[attribute]), href, urgency };
        }),
      );
    }
  }
  return items;
};

/** What should have gone online by itself and could not: half an hour is more than the schedule needs. */
export const missed: TodoSource = async ({ strapi, now }) => {
  const items: TodoItem[] = [];
  for (const uid of scheduled) {
    const rows = (await strapi.db.query(uid).findMany({
      where: { publishedAt: null, publishAt: { $lt: new Date(now.getTime() - 30 * 60_000) } },
      limit,
    })) as Record<string, unknown>[];
    for (const row of rows) {
      const { title, href } = entryName(strapi, uid, row);
      const detail =
        'N’a pas pu être mis en ligne à l’heure prévue : ouvrez-le et appuyez sur « Publier » pour voir pourquoi.';
      items.push({ kind: 'missed', title, detail, href, urgency: 1 });
    }
  }
  return items;
};
