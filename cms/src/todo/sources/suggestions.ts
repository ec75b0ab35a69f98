import type { UID } from '@strapi/strapi';
import { entryName } from '../../panel/entries.ts';
import { openSuggestions, type Suggestion } from '../../suggestions/suggestions.ts';
import type { TodoItem, TodoSource } from '../item.ts';

function detailOf({ kind, message, changes, isDrafted }: Suggestion): string {
  const said = message ? ` : « ${message.slice(0, 120)} »` : '';
  if (kind === 'report') return `Une erreur est signalée${said}`;
  if (changes.length === 0 && !message)
    return 'L’organisme confirme que tout est exact : publiez pour dater la fiche.';
  return isDrafted && !message
    ? 'L’organisme a changé sa fiche : relisez le brouillon et publiez.'
    : `L’organisme propose des changements${said}`;
}

/** What readers reported and partners answered. */
export const suggestions: TodoSource = async ({ strapi, mayPublish }) => {
  const items: TodoItem[] = [];
  for (const suggestion of await openSuggestions(strapi)) {
    const { contentType, document } = suggestion;
    if (!mayPublish(contentType)) continue;
    const row = (await strapi.db
      .query(contentType as UID.ContentType)
      .findOne({ where: { documentId: document, publishedAt: null, locale: 'fr' } })) as Record<
      string,
      unknown
    > | null;
    if (!row) continue;
    const { title, href } = entryName(strapi, contentType, row);
    items.push({ kind: 'suggestion', title, detail: detailOf(suggestion), href, urgency: 2 });
  }
  return items;
};
