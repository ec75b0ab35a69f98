import { localeCodes } from '@passerelle/shared/locales';
import type { Core } from '@strapi/strapi';
import { strapiService } from '../services.ts';
import { addNewRights, rightsOf, type Permission } from './grants.ts';
import { once, remember, remembered } from './memory.ts';

interface Role {
  /** Strapi's own roles are kept and renamed, so that no English one is left beside ours. */
  code: string;
  name: string;
  description: string;
  /** What it may do with content, as the content manager names it; none for the administrator, who may everything. */
  verbs: string[];
}

/**
 * Screens that are for nobody: content types are code, written in schema.json and reviewed, and extensions come
 * with the dependencies. Strapi gives them back to the administrator at every start.
 */
const closed = ['plugin::content-type-builder.read', 'admin::marketplace.read'];

const writing = ['create', 'read', 'update'];
const roles: Role[] = [
  {
    code: 'strapi-super-admin',
    name: 'Administratrice/administrateur',
    description: 'Peut tout faire, y compris gérer les comptes et les réglages.',
    verbs: [],
  },
  {
    code: 'strapi-editor',
    name: 'Éditrice/éditeur',
    description: 'Écrit, relit, publie, retire et supprime tous les contenus.',
    verbs: [...writing, 'delete', 'publish'],
  },
  {
    code: 'strapi-author',
    name: 'Rédactrice/rédacteur',
    description: 'Écrit et modifie les brouillons ; quelqu’un d’autre les publie.',
    verbs: writing,
  },
];

const uploads = ['read', 'assets.create', 'assets.update', 'assets.download', 'assets.copy-link'];

function wantedPermissions(strapi: Core.Strapi, verbs: string[]): Permission[] {
  const explorer = 'plugin::content-manager.explorer.';
  const actions = strapiService(strapi, 'admin::permission')
    .actionProvider.values()
    .filter(
      ({ section, actionId }) =>
        section === 'contentTypes' && verbs.some((verb) => actionId === explorer + verb),
    )
    .map((action) => ({
      ...action,
      subjects: action.subjects.filter((uid) => mayWrite(strapi, uid, verbs)),
    }));
  const types = strapiService(strapi, 'admin::content-type');
  const content = types.getPermissionsWithNestedFields(actions).map((permission) => {
    const type = strapi.contentTypes[permission.subject as keyof typeof strapi.contentTypes];
    const i18n = type?.pluginOptions?.['i18n'] as { localized?: boolean } | undefined;
    // Without a list of languages, a translated type may be touched in none.
    const locales = i18n?.localized ? { locales: [...localeCodes] } : {};
    return { ...permission, properties: { ...permission.properties, ...locales } };
  });
  const media = uploads.map((action) => ({
    action: `plugin::upload.${action}`,
    subject: null,
    properties: {},
    conditions: [],
  }));
  return [...content, ...media];
}

/** A type without drafts is online at once: only those who may publish may write it. */
function mayWrite(strapi: Core.Strapi, uid: string, verbs: string[]): boolean {
  if (!uid.startsWith('api::')) return false;
  const drafts = strapi.contentTypes[uid as keyof typeof strapi.contentTypes]?.options?.draftAndPublish;
  return Boolean(drafts) || verbs.includes('publish');
}

/** Names the roles and gives each the rights it never had: rights a person changed are left as they are. */
export async function grantRoles(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query('admin::permission').deleteMany({ where: { action: { $in: closed } } });
  const service = strapiService(strapi, 'admin::role');
  for (const { code, name, description, verbs } of roles) {
    const role = await service.findOne({ code });
    if (!role) continue;
    await once(strapi, `role ${code}`, async () => {
      await strapi.db.query('admin::role').update({ where: { id: role.id }, data: { name, description } });
      // Strapi's first guess at these roles is dropped: some rights are missing, others too wide.
      if (verbs.length > 0) await service.assignPermissions(role.id, []);
    });
    if (verbs.length === 0) continue;
    const wanted = wantedPermissions(strapi, verbs);
    const granted = await remembered(strapi, `granted to ${code}`);
    if (rightsOf(wanted).every((right) => granted.has(right))) continue;
    const held = await strapiService(strapi, 'admin::permission').findMany({
      where: { role: { id: role.id } },
    });
    await service.assignPermissions(role.id, addNewRights(held, wanted, granted));
    await remember(strapi, `granted to ${code}`, rightsOf(wanted));
  }
}
