import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../test/temporary.ts';
import { seed } from './seed.ts';
import { smallContent, writeFiles } from './small-content.ts';

const token = 'a-token-for-the-stand-in';
const single = new Set(['site-settings', 'menu']);

/** What a version in another language is kept under, behind its documentId. */
const suffix = (locale = 'fr') => (locale === 'fr' ? '' : `@${locale}`);

type Entry = Record<string, unknown> & { documentId: string };

/** A server that keeps what it is sent the way Strapi's REST API does, and can refuse one write. */
async function startStandInStrapi() {
  const state = { entries: new Map<string, Entry>(), writes: 0, refuseWrite: Infinity, pageSize: 2 };
  const app = new Hono();
  app.use(async (context, next) => {
    if (context.req.header('authorization') !== `Bearer ${token}`) {
      return context.json({ data: null, error: { message: 'Missing or invalid credentials' } }, 401);
    }
    if (context.req.method !== 'GET' && ++state.writes === state.refuseWrite) {
      const errors = [{ path: ['blocks', 0, 'title'], message: 'too long' }];
      return context.json({ data: null, error: { message: 'Not valid', details: { errors } } }, 400);
    }
    return next();
  });
  app.get('/api/upload/files', (context) => {
    const file = state.entries.get(`file:${context.req.query('filters[name][$eq]')}`);
    return context.json(file ? [file] : []);
  });
  app.post('/api/upload', async (context) => {
    const form = await context.req.formData();
    const { name } = form.get('files') as File;
    const file = { documentId: `file:${name}`, id: 7, ...JSON.parse(form.get('fileInfo') as string) };
    state.entries.set(file.documentId, file);
    return context.json([file], 201);
  });
  app.get('/api/:endpoint', (context) => {
    const { endpoint } = context.req.param();
    const locale = suffix(context.req.query('locale'));
    if (single.has(endpoint)) {
      const entry = state.entries.get(endpoint + locale);
      return entry ? context.json({ data: entry }) : context.json({ error: { message: 'Not Found' } }, 404);
    }
    const all = [...state.entries]
      .filter(([id]) => id.startsWith(`${endpoint}:`) && (id.split('@')[1] ?? '') === locale.slice(1))
      .map(([, entry]) => entry);
    const page = Number(context.req.query('pagination[page]'));
    const data = all.slice((page - 1) * state.pageSize, page * state.pageSize);
    return context.json({
      data,
      meta: { pagination: { pageCount: Math.ceil(all.length / state.pageSize) } },
    });
  });
  app.post('/api/:endpoint', async (context) => {
    const { data } = await context.req.json<{ data: Record<string, unknown> }>();
    const name = data['slug'] ?? data['from'] ?? data['sourceId'] ?? data['name'] ?? data['title'];
    const documentId = `${context.req.param('endpoint')}:${String(name)}`;
    if (state.entries.has(documentId)) return context.json({ error: { message: 'must be unique' } }, 400);
    state.entries.set(documentId, { ...data, documentId });
    return context.json({ data: state.entries.get(documentId) }, 201);
  });
  app.put('/api/*', async (context) => {
    const documentId = context.req.path.split('/').at(-1)!;
    const { data } = await context.req.json<{ data: object }>();
    const key = documentId + suffix(context.req.query('locale'));
    state.entries.set(key, { ...state.entries.get(key), ...data, documentId });
    return context.json({ data: state.entries.get(key) });
  });
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const starting = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(starting));
  });
  onTestFinished(() => void server.close());
  return Object.assign(state, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

async function prepare() {
  const contentFolder = await temporaryFolder();
  await writeFiles(contentFolder, smallContent);
  const strapi = await startStandInStrapi();
  const lines: string[] = [];
  const run = (withToken = token) =>
    seed({ cmsUrl: strapi.url, token: withToken, contentFolder, onProgress: (line) => lines.push(line) });
  return { strapi, run, lines };
}

const sorted = (entries: Map<string, Entry>) =>
  [...entries.values()].toSorted((a, b) => a.documentId.localeCompare(b.documentId));

test('a seed writes every entry, with its links and the labels Strapi stores', async () => {
  const { strapi, run, lines } = await prepare();
  await run();
  expect(strapi.entries.get('pages:bureau')).toMatchObject({
    parent: 'pages:contact',
    layout: 'Page',
    themes: ['themes:asile'],
    legalReferences: ['legal-references:Un décret'],
  });
  expect(strapi.entries.get('resources:un-guide')).toMatchObject({
    kind: 'Guide',
    files: [{ title: 'Un guide', language: 'fr', file: 7 }],
    demonstration: true,
  });
  expect(strapi.entries.get('events:on-se-parle')).toMatchObject({
    kind: 'Rencontre',
    eventStatus: 'Prévu',
    sessions: [{ day: '2026-12-01', startsAt: '14:00:00.000' }],
    recurrence: { frequency: 'Chaque semaine', exceptions: [{ day: '2026-12-29' }] },
    venue: 'organizations:aide',
    themes: ['themes:asile'],
    cover: 7,
    demonstration: true,
  });
  expect(strapi.entries.get('people:Ada Exemple')).toMatchObject({ team: 'teams:Accueil' });
  expect(strapi.entries.get('legal-references:Un décret')).toMatchObject({ legalForce: 'Modifié' });
  expect(strapi.entries.get('pages:accueil')).toMatchObject({
    blocks: [
      {
        __component: 'blocks.links',
        links: [{ page: 'pages:bureau' }, { theme: 'themes:asile' }, { url: 'https://example.org/' }],
      },
    ],
  });
  expect(strapi.entries.get('articles:un')).toMatchObject({
    kind: 'Appel à projets',
    cover: 7,
    themes: ['themes:asile'],
  });
  expect(strapi.entries.get('menu')).toMatchObject({
    items: [{ page: 'pages:accueil' }, { page: 'pages:contact', children: [{ page: 'pages:bureau' }, {}] }],
  });
  expect(strapi.entries.get('file:dessin.png')).toMatchObject({ alternativeText: 'Un dessin.' });
  expect(strapi.entries.get('communes:namur')).toMatchObject({ welcomeOffice: 'organizations:aide' });
  expect(strapi.entries.get('locations:siege')).toMatchObject({
    organization: 'organizations:aide',
    commune: 'communes:namur',
    addressVisibility: 'Adresse complète',
  });
  expect(strapi.entries.get('services:ancien')).toMatchObject({ replacedBy: 'services:ecouter' });
  expect(strapi.entries.get('services:ecouter')).toMatchObject({
    type: 'Permanence',
    languages: [{ code: 'Arabe' }],
    places: [{ location: 'locations:siege', schedules: [{ days: ['MO'] }] }],
  });
  expect(strapi.entries.get('glossary-terms:cpas')).toMatchObject({ theme: 'themes:asile' });
  expect(strapi.entries.get('figures:combien')).toMatchObject({ chart: 'Barres', themes: ['themes:asile'] });
  expect(strapi.entries.get('decision-trees:concerne')).toMatchObject({
    page: 'pages:bureau',
    steps: [{ code: 'age' }, { outcome: 'Facultatif' }, { outcome: 'Obligation' }],
  });
  expect(strapi.entries.get('pages:accueil@en')).toMatchObject({
    title: 'Home',
    blocks: [{ links: [{ page: 'pages:bureau' }, { theme: 'themes:asile' }] }],
  });
  expect(strapi.entries.get('site-settings@en')).toMatchObject({ tagline: 'Together', phone: '+3281713518' });
  expect(lines).toContain('pages 3/3');
});

test('a second run writes nothing', async () => {
  const { strapi, run } = await prepare();
  await run();
  const { writes } = strapi;
  await run();
  expect(strapi.writes).toBe(writes);
});

test('a run cut short at any write is finished by the next, to the same end', async () => {
  const whole = await prepare();
  await whole.run();
  for (let write = 1; write <= whole.strapi.writes; write += 1) {
    const { strapi, run } = await prepare();
    strapi.refuseWrite = write;
    await expect(run()).rejects.toThrow('answered 400');
    await run();
    expect(sorted(strapi.entries)).toEqual(sorted(whole.strapi.entries));
  }
});

test('a refusal names the entry, the request, the reason and the remedy', async () => {
  const { strapi, run } = await prepare();
  strapi.refuseWrite = 3; // After the only theme and the only legal reference, a page.
  await expect(run()).rejects.toThrow(
    /^page "\w+": POST http\S+\/api\/pages\?status=published answered 400: Not valid — blocks\.0\.title: too long\. Correct /,
  );
  await expect(run('another token')).rejects.toThrow(
    /^GET \S+ answered 401: Missing or invalid credentials\. Check that CMS_IMPORT_TOKEN/,
  );
});

test('a CMS that cannot be reached is told with its address', async () => {
  const contentFolder = await temporaryFolder();
  await writeFiles(contentFolder, smallContent);
  await expect(
    seed({ cmsUrl: 'http://127.0.0.1:9', token, contentFolder, onProgress: () => {} }),
  ).rejects.toThrow(/^GET http:\/\/127\.0\.0\.1:9\/api\/themes\S* failed: .+ Check that the CMS runs/);
});
