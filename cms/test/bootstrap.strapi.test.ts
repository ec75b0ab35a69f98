import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { views } from '../src/bootstrap/labels/all.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'passerelle-cms-'));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Runs something in a Strapi started on the same database as every other time. */
async function during<Result>(act: (cms: RunningStrapi) => Promise<Result>): Promise<Result> {
  const cms = await startStrapi({ dataDir });
  try {
    return await act(cms);
  } finally {
    await cms.stop();
  }
}

/** Everything the bootstrap writes, as it is in the database. */
async function everything({ strapi }: RunningStrapi): Promise<unknown> {
  const all = (uid: string, populate: string[] = []) =>
    strapi.db.query(uid as 'admin::role').findMany({ populate, orderBy: { id: 'asc' } });
  return {
    locales: await all('plugin::i18n.locale'),
    roles: await all('admin::role'),
    permissions: await all('admin::permission', ['role']),
    users: await all('admin::user'),
    tokens: await all('admin::api-token', ['permissions']),
    webhooks: await all('strapi::webhook'),
    memory: (await all('strapi::core-store')).filter(({ key }: { key: string }) =>
      key.includes('passerelle'),
    ),
  };
}

const editorPermission = async ({ strapi }: RunningStrapi, action: string) =>
  strapi.db.query('admin::permission').findOne({
    where: {
      action: `plugin::content-manager.explorer.${action}`,
      subject: 'api::theme.theme',
      role: { code: 'strapi-editor' },
    },
  });

test('a second start changes nothing', async () => {
  const first = await during(everything);
  expect(await during(everything)).toEqual(first);
});

test('what a person changed stays as they left it', async () => {
  await during(async (cms) => {
    const { strapi } = cms;
    const right = await editorPermission(cms, 'delete');
    await strapi.db.query('admin::permission').delete({ where: { id: right.id } });
    const update = await editorPermission(cms, 'update');
    const fields = update.properties.fields.filter((field: string) => field !== 'order');
    await strapi.db
      .query('admin::permission')
      .update({ where: { id: update.id }, data: { properties: { ...update.properties, fields } } });
    await strapi.db.query('plugin::i18n.locale').delete({ where: { code: 'nl' } } as never);
    await strapi.db
      .query('admin::role')
      .update({ where: { code: 'strapi-author' }, data: { name: 'Bénévoles' } });
    await strapi.db.query('strapi::webhook').updateMany({ where: {}, data: { enabled: false } });
  });
  await during(async (cms) => {
    const { strapi } = cms;
    expect(await editorPermission(cms, 'delete')).toBeNull();
    expect((await editorPermission(cms, 'update')).properties.fields).not.toContain('order');
    expect(await strapi.db.query('plugin::i18n.locale').findOne({ where: { code: 'nl' } })).toBeNull();
    expect(await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } })).toMatchObject({
      name: 'Bénévoles',
    });
    expect(await strapi.db.query('strapi::webhook').findOne({ where: {} })).toMatchObject({ enabled: false });
  });
});

test('every attribute an editor meets has a French label and a hint', async () => {
  await during(async ({ strapi }) => {
    const missing = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)]
      .filter(({ uid }) => uid.startsWith('api::') || !uid.includes('::'))
      .flatMap(({ uid, attributes }) => {
        const view = views[uid];
        const shown = new Set(view?.form.flat().map(([name]) => name));
        const system =
          /^(createdAt|updatedAt|publishedAt|firstPublishedAt|createdBy|updatedBy|locale|localizations|id|documentId|rowName)$/;
        return Object.keys(attributes)
          .filter((name) => !system.test(name))
          .filter((name) => !view?.attributes[name]?.every((text) => text.length > 0) || !shown.has(name))
          .map((name) => `${uid}.${name}`);
      });
    expect(missing).toEqual([]);
  });
});

test('labels reach the database', async () => {
  await during(async ({ strapi }) => {
    const service = strapi.plugin('content-manager').service('content-types') as {
      findConfiguration(model: object): Promise<{ metadatas: Record<string, { edit: object }> }>;
    };
    const { metadatas } = await service.findConfiguration(
      strapi.contentType('api::article.article' as never),
    );
    expect(metadatas['summary']!.edit).toMatchObject({ label: 'Résumé' });
  });
});
