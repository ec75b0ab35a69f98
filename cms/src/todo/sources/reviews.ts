import type { UID } from '@strapi/strapi';
import { entryName } from '../../panel/entries.ts';
import { openReviews } from '../../review/reviews.ts';
import type { TodoItem, TodoSource } from '../item.ts';

/** Drafts somebody proposed, for those who may publish; those sent back, for who proposed them. */
export const reviews: TodoSource = async ({ strapi, person, mayPublish }) => {
  const items: TodoItem[] = [];
  for (const review of await openReviews(strapi)) {
    const { contentType, document, locale, state, note, author, person: who } = review;
    const isMine = state === 'proposed' ? mayPublish(contentType) : author === person.id;
    if (!isMine) continue;
    const row = (await strapi.db.query(contentType as UID.ContentType).findOne({
      where: { documentId: document, publishedAt: null, ...(locale && { locale }) },
    })) as Record<string, unknown> | null;
    if (!row) continue;
    const { title, href } = entryName(strapi, contentType, row);
    const said = note ? ` : « ${note} »` : '';
    const detail = state === 'proposed' ? `Proposé par ${who}${said}` : `Renvoyé par ${who}${said}`;
    items.push({ kind: 'review', title, detail, href, urgency: 2 });
  }
  return items;
};
