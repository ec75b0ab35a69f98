/**
 * French labels, hints, forms and columns of the admin. They are part of the product and change with the code,
 * so the code wins: they are applied again at every start, over what was arranged by hand in the admin.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Core, UID } from '@strapi/strapi';
import { views } from './labels/all.ts';
import type { View } from './view.ts';

/** What every entry carries, whatever its type. */
const systemLabels: Record<string, string> = {
  id: 'Numéro',
  documentId: 'Identifiant',
  createdAt: 'Création',
  updatedAt: 'Modification',
  publishedAt: 'Publication',
  createdBy: 'Par',
  updatedBy: 'Modifié par',
};

interface Metadata {
  edit: { label?: string; description?: string };
  list: { label?: string };
}

interface Configuration {
  uid?: string;
  isComponent?: boolean;
  settings: { mainField: string; defaultSortBy: string; defaultSortOrder: string; pageSize: number };
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface ViewService {
  findConfiguration(model: object): Promise<Configuration>;
  updateConfiguration(model: object, configuration: Configuration): Promise<unknown>;
}

function applied(view: View, before: Configuration): Configuration {
  const { uid: _uid, isComponent: _isComponent, ...after } = structuredClone(before);
  for (const [attribute, metadata] of Object.entries(after.metadatas)) {
    const [label, description] = view.attributes[attribute] ?? [systemLabels[attribute], ''];
    if (!label) continue;
    Object.assign(metadata.edit, { label, description });
    metadata.list.label = label;
  }
  after.settings.mainField = view.mainField;
  if (view.sort) [after.settings.defaultSortBy, after.settings.defaultSortOrder] = view.sort;
  if (view.list) after.layouts.list = [...view.list];
  after.layouts.edit = view.form.map((row) => row.map(([name, size]) => ({ name, size })));
  return after;
}

/** Gives every content type and component its French labels and its form. */
export async function nameViews(strapi: Core.Strapi): Promise<void> {
  for (const [uid, view] of Object.entries(views)) {
    const isType = uid.startsWith('api::');
    const plugin = strapi.plugin('content-manager');
    const service = plugin.service(isType ? 'content-types' : 'components') as ViewService;
    const model = isType
      ? strapi.contentType(uid as UID.ContentType)
      : strapi.components[uid as UID.Component];
    if (!model)
      throw new Error(`There are labels for ${uid}, which does not exist. Remove them from labels/.`);
    const before = await service.findConfiguration(model);
    const { uid: _uid, isComponent: _isComponent, ...present } = before;
    const after = applied(view, before);
    if (!isDeepStrictEqual(present, after)) await service.updateConfiguration(model, after);
  }
}
