import { isPreviewSigned, previewPath, previewQuery } from '@passerelle/shared/preview';
import { revisionPath } from '@passerelle/shared/publication';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { desks } from './desk.ts';
import { write, writeOneOfEach } from './one-of-each.ts';
import {
  buildToken,
  importToken,
  publisherSecret,
  startStrapi,
  type RunningStrapi,
} from './running-strapi.ts';

let cms: RunningStrapi;
let desk: ReturnType<typeof desks>;
beforeAll(async () => {
  cms = await startStrapi();
  desk = desks(cms);
  await writeOneOfEach(cms);
});
afterAll(() => cms?.stop());

const article = { title: 'Une actu', kind: 'Actu', summary: 'Un résumé.', body: 'Un texte.' };
const articles = '/content-manager/collection-types/api::article.article';

/** Somebody with a role, signed in. */
const signInAs = async (roleCode: string) => (await desk(roleCode)).token;
/** Saves a draft in the admin and returns its documentId. */
async function saveDraft(token: string, slug: string): Promise<string> {
  const { status, body } = await cms.request(articles, { method: 'POST', token, body: { ...article, slug } });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.data.documentId as string;
}

const publish = (token: string, documentId: string) =>
  cms.request(`${articles}/${documentId}/actions/publish`, { method: 'POST', token, body: {} });

describe('somebody without a token', () => {
  test('gets nothing from any route of the REST API', async () => {
    const answers: string[] = [];
    for (const { methods, path } of cms.strapi.server.listRoutes()) {
      if (!path.startsWith('/api/')) continue;
      for (const method of methods.filter((verb: string) => verb !== 'HEAD')) {
        const { status } = await cms.request(path.replace(/:\w+/g, '1').replace(/\(.*\)/, ''), { method });
        answers.push(`${method} ${path} ${status}`);
      }
    }
    expect(answers.length).toBeGreaterThan(30);
    expect(answers.filter((answer) => !/ 40[13]$/.test(answer))).toEqual([]);
  });

  test('cannot look at drafts or use a wrong token', async () => {
    expect((await cms.request('/api/pages?status=draft')).status).toBe(401);
    expect((await cms.request('/api/pages', { token: 'not-the-right-token' })).status).toBe(401);
  });

  test('cannot reach the content-type builder, were it an administrator', async () => {
    const token = await signInAs('strapi-super-admin');
    for (const [path, method] of [
      ['/content-type-builder/schema', 'GET'],
      ['/content-type-builder/content-types', 'GET'],
      ['/content-type-builder/update-schema', 'POST'],
    ] as const) {
      const body = method === 'POST' ? { data: {} } : undefined;
      expect((await cms.request(path, { method, token, body })).status, path).toBe(404);
    }
  });
});

describe('somebody who guesses passwords', () => {
  test('is stopped after five tries, and told so in French', async () => {
    const guess = () =>
      cms.request('/admin/login', {
        method: 'POST',
        body: { email: 'victime@example.org', password: 'Devine1' },
      });
    const answers = [];
    for (let turn = 0; turn < 6; turn += 1) answers.push(await guess());
    expect(answers[0]).toMatchObject({
      status: 400,
      body: { error: { message: 'Adresse ou mot de passe incorrect.' } },
    });
    expect(answers[5]).toMatchObject({
      status: 429,
      body: { error: { message: 'Trop d’essais : attendez cinq minutes, puis réessayez.' } },
    });
  });
});

describe('the tokens', () => {
  test('the build token reads the languages and the publication revision', async () => {
    const { body: locales } = await cms.request('/api/i18n/locales', { token: buildToken });
    expect(locales.map((locale: { code: string }) => locale.code)).toEqual(['fr', 'en', 'nl', 'ar', 'uk']);
    expect((await cms.request(revisionPath, { token: buildToken })).body.data.revision).toMatch(
      /^[\w-]{36}$/,
    );
  });

  test('only these two exist', async () => {
    const tokens = await cms.strapi.db.query('admin::api-token').findMany({ select: ['name', 'type'] });
    expect(tokens.map(({ name, type }) => `${name} ${type}`).sort()).toEqual([
      'Construction du site custom',
      'Importation custom',
    ]);
  });

  test('the build token writes nothing', async () => {
    const body = { data: { from: '/a/', to: '/b/' } };
    const write = await cms.request('/api/redirects', { method: 'POST', token: buildToken, body });
    expect(write.status).toBe(403);
  });

  test('the import token deletes what it wrote', async () => {
    const id = await write(cms, 'redirects', { from: '/a/', to: '/b/' });
    expect((await cms.request(`/api/redirects/${id}`, { method: 'DELETE', token: importToken })).status).toBe(
      204,
    );
  });
});

describe('the preview', () => {
  const previewOf = (uid: string, query: object, token?: string) =>
    cms.request(`/content-manager/preview/url/${uid}?${new URLSearchParams({ ...query }).toString()}`, {
      token,
    });

  test('of a draft is an address only the CMS can make; what has no page has none; a stranger gets nothing', async () => {
    const token = await signInAs('strapi-super-admin');
    const documentId = await saveDraft(token, 'a-voir');
    const draft = { documentId, locale: 'fr', status: 'draft' };
    const { body } = await previewOf('api::article.article', draft, token);
    const address = new URL(body.data.url as string);
    expect(address.origin + address.pathname).toBe(`http://localhost:4321${previewPath}`);
    const query = previewQuery.parse(Object.fromEntries(address.searchParams));
    expect(query).toMatchObject({ uid: 'api::article.article', ...draft });
    expect(await isPreviewSigned(query, publisherSecret, new Date())).toBe(true);
    expect((await previewOf('api::redirect.redirect', draft, token)).status).toBe(204);
    expect((await previewOf('api::article.article', draft)).status).toBe(401);
  });
});

describe('the state of the site', () => {
  const status = (token?: string, query = '') => cms.request(`/passerelle/status${query}`, { token });

  test('is told to those who are signed in, of an entry too, even when the publisher is silent', async () => {
    expect((await status()).status).toBe(401);
    const token = await signInAs('strapi-super-admin');
    const { body } = await status(token);
    expect(body.site).toMatchObject({ tone: 'bad', title: 'Le serveur de publication ne répond pas' });
    const documentId = await saveDraft(token, 'etat');
    const query = `?uid=api::article.article&documentId=${documentId}&locale=fr`;
    expect((await status(token, query)).body.entry.title).toBe('Pas en ligne');
    expect((await status(token, '?uid=admin::user&documentId=x')).body.entry).toBeUndefined();
  });

  test('is changed only by those who may publish', async () => {
    const author = await signInAs('strapi-author');
    const act = (path: string, token?: string) =>
      cms.request(`/passerelle/${path}`, { method: 'POST', token });
    expect((await act('rebuild')).status).toBe(401);
    expect((await status(author)).body.mayAct).toBe(false);
    expect(await act('rollback', author)).toMatchObject({
      status: 403,
      body: { error: expect.stringContaining('rôle') },
    });
    const administratorToken = await signInAs('strapi-super-admin');
    expect((await act('rebuild', administratorToken)).status).toBe(502);
  });
});

describe('what is wrong, in the real admin', () => {
  const refused = async (type: string, entry: object) => {
    const token = await signInAs('strapi-super-admin');
    const { status, body } = await cms.request(
      `/content-manager/collection-types/${type}/actions/publish?locale=fr`,
      { method: 'POST', token, body: entry },
    );
    expect(status).toBe(400);
    return body.error.details.errors as { path: string[]; message: string }[];
  };

  test('a table that cannot be drawn is refused, its line named', async () => {
    const figure = {
      title: 'Combien ?',
      slug: 'combien',
      inBrief: 'Peu.',
      chart: 'Barres',
      unit: 'personnes',
      table: 'Année;Total\n2024;beaucoup',
      source: 'Nous',
      asOf: '2026-01-01',
      order: 1,
    };
    const [fault] = await refused('api::figure.figure', figure);
    expect(fault).toMatchObject({ path: ['table'] });
    expect(fault!.message).toContain('Ligne 2 : « beaucoup » n’est pas un nombre.');
  });

  test('questions that lead nowhere are refused', async () => {
    const answers = [
      { label: 'Oui', next: 'fin' },
      { label: 'Non', next: 'nulle-part' },
    ];
    const faults = await refused('api::decision-tree.decision-tree', {
      title: 'Concerné·e ?',
      slug: 'concerne',
      inBrief: 'Une question.',
      steps: [
        { code: 'debut', title: 'Oui ou non ?', answers },
        { code: 'fin', title: 'Fin', outcome: 'Dispense' },
      ],
    });
    expect(faults).toMatchObject([
      { path: ['steps', '0', 'title'], message: 'Une réponse mène à « nulle-part », qui n’existe pas.' },
    ]);
  });

  test('is said in French, field by field', async () => {
    const token = await signInAs('strapi-super-admin');
    const first = await saveDraft(token, 'meme-adresse');
    expect((await publish(token, first)).status).toBe(200);
    const second = await saveDraft(token, 'meme-adresse');
    const answers = [
      await publish(token, second),
      await cms.request(`${articles}/actions/publish`, {
        method: 'POST',
        token,
        body: { slug: 'Pas Bon' },
      }),
      await cms.request(articles, { method: 'POST', token, body: { ...article, title: 'x'.repeat(141) } }),
    ];
    for (const { status } of answers) expect(status).toBe(400);
    const messages = answers.flatMap(({ body }) => [
      body.error.message,
      ...body.error.details.errors.map((fault: { message: string }) => fault.message),
    ]);
    expect(messages).toContain('Cette valeur est déjà prise : choisissez-en une autre.');
    expect(messages).toContain('Ce texte est trop long : 140 caractères au plus. Raccourcissez-le.');
    expect(messages).toContain('Ce champ est obligatoire : remplissez-le.');
    expect(messages.filter((message) => /must|required|errors? occurred/.test(message))).toEqual([]);
  });
});

describe('the roles, in the real admin', () => {
  test('a rédactrice writes drafts but may neither publish nor delete', async () => {
    const token = await signInAs('strapi-author');
    const id = await saveDraft(token, 'de-la-redactrice');
    expect((await publish(token, id)).status).toBe(403);
    expect((await cms.request(`${articles}/${id}`, { method: 'DELETE', token })).status).toBe(403);
    expect((await cms.request(`${articles}/${id}`, { method: 'PUT', token, body: article })).status).toBe(
      200,
    );
  });

  test('a rédactrice may not change what is online without a draft', async () => {
    const token = await signInAs('strapi-author');
    const menu = '/content-manager/single-types/api::menu.menu';
    expect((await cms.request(menu, { method: 'PUT', token, body: { items: [] } })).status).toBe(403);
  });

  test('an éditrice publishes, withdraws and deletes, and manages no account', async () => {
    const token = await signInAs('strapi-editor');
    const id = await saveDraft(token, 'de-l-editrice');
    expect((await publish(token, id)).status).toBe(200);
    const unpublish = { method: 'POST', token, body: {} };
    expect((await cms.request(`${articles}/${id}/actions/unpublish`, unpublish)).status).toBe(200);
    expect((await cms.request(`${articles}/${id}`, { method: 'DELETE', token })).status).toBe(200);
    for (const path of ['/admin/users', '/admin/webhooks', '/admin/api-tokens', '/admin/roles']) {
      expect((await cms.request(path, { token })).status, path).toBe(403);
    }
  });

  test('an éditrice may write in every language', async () => {
    const token = await signInAs('strapi-editor');
    const id = await saveDraft(token, 'en-arabe-aussi');
    const path = `${articles}/${id}?locale=ar`;
    expect((await cms.request(path, { method: 'PUT', token, body: { ...article, slug: 'ar' } })).status).toBe(
      200,
    );
  });
});
