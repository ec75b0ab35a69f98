import { entryName } from '../../panel/entries.ts';
import { whereUsed } from '../../usage/where-used.ts';
import type { TodoItem, TodoSource } from '../item.ts';

const reference = 'api::legal-reference.legal-reference';
const changed = { $in: ['Modifié', 'Abrogé'] };

/** Pages that cite a law which has changed since. */
export const law: TodoSource = async ({ strapi }) => {
  const rows = (await strapi.db.query(reference).findMany({
    where: { legalForce: changed },
  })) as Record<string, unknown>[];
  const items = new Map<string, TodoItem>();
  for (const row of rows) {
    const { title: name } = entryName(strapi, reference, row);
    for (const { title, href, online, uid, documentId } of await whereUsed(
      strapi,
      reference,
      String(row['documentId']),
    )) {
      const detail = `Cite « ${name} », qui a changé : relisez ce qui en dépend.`;
      if (online) items.set(`${uid} ${documentId} ${name}`, { kind: 'law', title, detail, href, urgency: 1 });
    }
  }
  return [...items.values()];
};
