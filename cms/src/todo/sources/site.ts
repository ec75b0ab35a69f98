import { adminPath } from '@passerelle/shared/contract';
import { contentTypes } from '@passerelle/shared/content/all';
import type { TodoItem, TodoSource } from '../item.ts';

const withoutRoot = (path: string) => path.replace(/^\/admin/, '');

/** Entries the site could not show, and links that lead nowhere, as its last publication found them. */
export const site: TodoSource = async ({ strapi, status }) => {
  const last = status?.builds.find(({ state }) => state === 'online' || state === 'failed');
  if (!last) return [];
  const faults = last.faults.map(({ title, field, reason, adminPath: path, lastGoodShown }): TodoItem => ({
    kind: 'fault',
    title,
    detail: `${field} : ${reason} ${lastGoodShown ? 'L’ancienne version reste en ligne.' : 'Elle n’est pas en ligne.'}`,
    href: withoutRoot(path),
    urgency: 1,
  }));
  const warnings: TodoItem[] = [];
  for (const warning of last.warnings) {
    const named = /^«\s*([^»]+?)\s*»/.exec(warning)?.[1];
    warnings.push({
      kind: 'warning',
      title: named ?? 'À vérifier sur le site',
      detail: warning,
      href: (named && (await entryTitled(strapi, named))) ?? '/',
      urgency: 1,
    });
  }
  return [...faults, ...warnings];
};

/** Where an entry with this title is edited, if one type has it. */
async function entryTitled(
  strapi: Parameters<TodoSource>[0]['strapi'],
  title: string,
): Promise<string | undefined> {
  for (const type of Object.values(contentTypes)) {
    if (type.kind === 'singleType' || type.title === 'documentId') continue;
    const row = (await strapi.db
      .query(type.uid as 'api::page.page')
      .findOne({ where: { [type.title]: title } })) as { documentId: string; locale?: string } | null;
    if (row) return withoutRoot(adminPath(type, { documentId: row.documentId, locale: row.locale ?? 'fr' }));
  }
  return undefined;
}
