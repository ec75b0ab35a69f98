import { contentTypes } from '@passerelle/shared/content/all';
import type { ContentType } from '@passerelle/shared/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dateOldEvents } from '../src/documents/first-day.ts';
import { write, writeOneOfEach } from './one-of-each.ts';
import { askPublished } from './rest-query.ts';
import { buildToken, importToken, startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
let ids: Awaited<ReturnType<typeof writeOneOfEach>>;

beforeAll(async () => {
  cms = await startStrapi();
  ids = await writeOneOfEach(cms);
});
afterAll(() => cms?.stop());

/** The published entries of a type, asked for as the site does. */
async function pull<Schema extends z.ZodType>(type: ContentType<Schema>): Promise<z.output<Schema>[]> {
  const { status: code, body } = await askPublished(cms, type);
  expect(code, JSON.stringify(body)).toBe(200);
  return z.array(type.schema).parse([body.data].flat());
}

describe('the contract, asked of a real Strapi with the build token', () => {
  test.each(Object.entries(contentTypes))('%s: an entry is answered and parsed', async (_name, type) => {
    expect((await pull(type as ContentType)).length).toBeGreaterThan(0);
  });

  test('a page comes with every block, link and file it was given', async () => {
    const page = (await pull(contentTypes.page)).find((entry) => entry.documentId === ids.page)!;
    expect(page.parent).toBe(ids.parent);
    expect(page.blocks.map((block) => block.__component)).toHaveLength(14);
    const links = page.blocks.find((block) => block.__component === 'blocks.links')!.links;
    expect(links.map((link) => link.page ?? link.theme ?? link.url)).toEqual([
      ids.parent,
      ids.theme,
      'https://example.org/',
    ]);
    const picture = page.blocks.find((block) => block.__component === 'blocks.picture')!.image;
    expect(picture).toMatchObject({ width: 1, height: 1, alt: 'Un point rouge' });
    const [download] = page.blocks.find((block) => block.__component === 'blocks.downloads')!.downloads;
    expect(download!.file).toMatchObject({ mime: 'image/png', extension: 'png' });
  });

  test('an article and an organisation are linked to their theme', async () => {
    const [article] = await pull(contentTypes.article);
    const [organization] = await pull(contentTypes.organization);
    expect([article!.themes, organization!.themes]).toEqual([[ids.theme], [ids.theme]]);
    expect(article!.kind).toBe('callForProjects');
  });

  test('a draft is in no published answer', async () => {
    const before = await pull(contentTypes.article);
    const draft = { title: 'Secret', slug: 'secret', kind: 'Actu', summary: 'Chut.', body: 'Chut.' };
    await write(cms, 'articles', draft, { status: 'draft' });
    expect(await pull(contentTypes.article)).toEqual(before);
  });

  test('the menu keeps its links while their target is unpublished and published again', async () => {
    const linked = async () => (await pull(contentTypes.menu))[0]!.items[0]!.page;
    const documents = cms.strapi.documents('api::page.page');
    expect(await linked()).toBe(ids.parent);
    await documents.unpublish({ documentId: ids.parent, locale: 'fr' });
    expect(await linked()).toBe(ids.parent);
    await documents.publish({ documentId: ids.parent, locale: 'fr' });
    expect(await linked()).toBe(ids.parent);
  });

  test('a page kept as it was gets its links back when their target is published again', async () => {
    const linked = async () => {
      const page = (await pull(contentTypes.page)).find((entry) => entry.documentId === ids.page)!;
      return page.blocks
        .find((block) => block.__component === 'blocks.links')!
        .links.map((link) => link.theme);
    };
    const documents = cms.strapi.documents('api::theme.theme');
    await documents.unpublish({ documentId: ids.theme, locale: 'fr' });
    expect(await linked()).not.toContain(ids.theme);
    await documents.publish({ documentId: ids.theme, locale: 'fr' });
    expect(await linked()).toContain(ids.theme);
  });

  test('an event knows its first day, when its sessions change and when it was written before days were noted', async () => {
    const row = async () =>
      (await cms.strapi.db
        .query('api::event.event')
        .findOne({ where: { publishedAt: { $notNull: true } } }))!;
    const { documentId } = await row();
    const sessions = ['2027-03-09', '2027-02-02', '2027-03-02'].map((day) => ({ day }));
    await write(cms, `events/${documentId}`, { sessions }, { method: 'PUT' });
    expect((await row())['firstDay']).toBe('2027-02-02');
    await cms.strapi.db
      .query('api::event.event')
      .update({ where: { id: (await row())['id'] as number }, data: { firstDay: null } });
    await dateOldEvents(cms.strapi);
    expect((await row())['firstDay']).toBe('2027-02-02');
  });

  test('a service comes with its place, hours and choices', async () => {
    const [service] = await pull(contentTypes.service);
    expect(service).toMatchObject({
      audiences: ['adults', 'women'],
      type: 'course',
      languages: [{ code: 'fr' }, { code: 'ar', interpreter: true }],
      places: [{ location: ids.location, schedules: [{ opensAt: '09:00' }, { weekOfMonth: ['second'] }] }],
      closures: [{ kind: 'closure' }, { kind: 'hours', schedules: [{ days: ['MO', 'TH'] }] }],
      verification: { method: 'visit', everyMonths: 12 },
    });
    const [location] = await pull(contentTypes.location);
    expect(location).toMatchObject({ latitude: 50.4669, accessibility: ['stepFree', 'lift'] });
  });

  test('a service in another language keeps its places, hours and choices', async () => {
    const { documentId } = (await pull(contentTypes.service))[0]!;
    const english = { name: 'French course', slug: 'french-course', description: 'Twice a week.' };
    await write(cms, `services/${documentId}?locale=en`, english, { method: 'PUT' });
    const services = await pull(contentTypes.service);
    expect(services.find(({ locale }) => locale === 'en')).toMatchObject({
      name: 'French course',
      audiences: ['adults', 'women'],
      cost: 'paid',
    });
    expect(services.find(({ locale }) => locale === 'fr')!.places[0]!.location).toBe(ids.location);
  });

  test('an unknown choice is refused, even in a draft, and named', async () => {
    const { status, body } = await cms.request('/api/services?status=draft', {
      method: 'POST',
      token: importToken,
      body: { data: { name: 'Un', slug: 'un', audiences: ['martians'] } },
    });
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['audiences'] }]);
    expect(body.error.message).toContain('« martians » n’est pas dans la liste');
  });

  test('a service gets its place back when that is published again', async () => {
    const places = async () =>
      (await pull(contentTypes.service))
        .find(({ locale }) => locale === 'fr')!
        .places.map(({ location }) => location);
    const documents = cms.strapi.documents('api::location.location');
    await documents.unpublish({ documentId: ids.location });
    expect(await places()).not.toContain(ids.location);
    await documents.publish({ documentId: ids.location });
    expect(await places()).toContain(ids.location);
  });

  test('of a place whose address is secret the contract keeps nothing that tells where it is', async () => {
    const secret = {
      addressVisibility: 'Cachée',
      street: 'Rue du Secret 9',
      movedFrom: 'Rue du Secret 8',
    };
    await write(cms, `locations/${ids.location}`, secret, { method: 'PUT' });
    const parsed = JSON.stringify(await pull(contentTypes.location));
    expect(parsed).not.toMatch(/Secret|Siège|Namur|50\.46|4\.86|Bus 4|2e étage/);
  });

  test('the build token may write nothing', async () => {
    const { status } = await cms.request('/api/themes', {
      method: 'POST',
      token: buildToken,
      body: { data: {} },
    });
    expect(status).toBe(403);
    expect(
      (await cms.request(`/api/themes/${ids.theme}`, { method: 'DELETE', token: buildToken })).status,
    ).toBe(403);
    expect((await cms.request('/api/upload/files', { token: buildToken })).status).toBe(403);
  });

  test('a misspelt parameter is refused rather than ignored', async () => {
    expect((await cms.request('/api/themes?popluate=*', { token: importToken })).status).toBe(400);
  });
});
