/** The two machines that use the REST API, each with a token from the environment and no right it does not need. */
import { contentTypes } from '@passerelle/shared/content/all';
import type { Core } from '@strapi/strapi';
import { environment } from '../environment.ts';
import { strapiService } from '../services.ts';
import { once } from './memory.ts';

interface Token {
  name: string;
  description: string;
  key: string;
  permissions: string[];
}

const actions = (verbs: { collectionType: string[]; singleType: string[] }) =>
  Object.values(contentTypes).flatMap((type) => verbs[type.kind].map((verb) => `${type.uid}.${verb}`));

function wantedTokens(): Token[] {
  const { CMS_BUILD_TOKEN, CMS_IMPORT_TOKEN } = environment();
  const common = ['plugin::i18n.locales.listLocales', 'api::publication.publication.find'];
  return [
    {
      name: 'Construction du site',
      description: 'Lit ce qui est publié. Sa valeur vient de CMS_BUILD_TOKEN.',
      key: CMS_BUILD_TOKEN,
      permissions: [...actions({ collectionType: ['find', 'findOne'], singleType: ['find'] }), ...common],
    },
    {
      name: 'Importation',
      description: 'Écrit du contenu en nombre. Sa valeur vient de CMS_IMPORT_TOKEN.',
      key: CMS_IMPORT_TOKEN,
      permissions: [
        ...actions({
          collectionType: ['find', 'findOne', 'create', 'update', 'delete'],
          singleType: ['find', 'update', 'delete'],
        }),
        ...['find', 'findOne', 'upload', 'destroy'].map((verb) => `plugin::upload.content-api.${verb}`),
        ...common,
      ],
    },
  ];
}

async function keep(strapi: Core.Strapi, { name, description, key, permissions }: Token): Promise<void> {
  const tokens = strapi.db.query('admin::api-token');
  const accessKey = strapiService(strapi, 'admin::api-token-content-api').hash(key);
  const present = await tokens.findOne({ where: { name }, populate: ['permissions'] });
  const unchanged = present?.accessKey === accessKey && present?.type === 'custom';
  const { id } = present
    ? unchanged
      ? present
      : await tokens.update({ where: { id: present.id }, data: { accessKey, type: 'custom' } })
    : await tokens.create({
        data: {
          name,
          description,
          type: 'custom',
          kind: 'content-api',
          accessKey,
          encryptedKey: null,
          lifespan: null,
          expiresAt: null,
        },
      });
  const held = new Map<string, number>(
    (present?.permissions ?? []).map((held: { action: string; id: number }) => [held.action, held.id]),
  );
  const rights = strapi.db.query('admin::api-token-permission');
  for (const action of permissions)
    if (!held.has(action)) await rights.create({ data: { action, token: id } });
  for (const [action, rightId] of held) {
    if (!permissions.includes(action)) await rights.delete({ where: { id: rightId } });
  }
}

/** Keeps both tokens as the environment and the contract say, and removes those Strapi makes for nobody. */
export async function createApiTokens(strapi: Core.Strapi): Promise<void> {
  await once(strapi, 'default tokens removed', () =>
    strapi.db
      .query('admin::api-token')
      .deleteMany({ where: { name: { $in: ['Read Only', 'Full Access'] }, lastUsedAt: null } }),
  );
  for (const token of wantedTokens()) await keep(strapi, token);
}
