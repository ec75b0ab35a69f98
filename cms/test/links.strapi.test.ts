/** Links to other sites, night after night, in a real Strapi that asks real servers; what an editor finds of it. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { checkLinks } from '../src/links/nightly.ts';
import { desks, type Desk } from './desk.ts';
import { write } from './one-of-each.ts';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';

let cms: RunningStrapi;
let editor: Desk;
let author: Desk;
let other: Server;
let otherUrl: string;
/** What pages of the other site answer, by their path. */
const answers = new Map<string, number>();
/** How many organisations there are. */
let number = 0;

beforeAll(async () => {
  other = createServer(({ url }, response) => {
    const status = answers.get(url!) ?? 404;
    if (status === 0) response.destroy();
    else response.writeHead(status).end();
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  cms = await startStrapi();
  const desk = desks(cms);
  [editor, author] = [await desk('strapi-editor', 'Aïcha'), await desk('strapi-author', 'Bo')];
});
afterAll(async () => {
  await cms?.stop();
  other?.close();
});
beforeEach(async () => {
  answers.clear();
  answers.set('/vivant', 200);
  for (const { documentId } of await cms.strapi.documents('api::organization.organization').findMany({}))
    await cms.strapi.documents('api::organization.organization').delete({ documentId, locale: '*' });
  await cms.strapi.db.query('passerelle::link').deleteMany({});
});

const night = (day: string, more: object = {}) =>
  checkLinks(cms.strapi, {
    now: new Date(`${day}T02:30:00Z`),
    timeoutMs: 1_000,
    isInsideAsked: true,
    ...more,
  });
const nights = async (...days: string[]) => {
  for (const day of days) await night(day);
};
const organization = (data: object, options: { status?: string } = {}) =>
  write(
    cms,
    'organizations',
    {
      name: 'Maison des Essais',
      slug: `maison-${number++}`,
      description: `Voir [ce qui est là](${otherUrl}/vivant).`,
      ...data,
    },
    options,
  );
const told = async (desk = editor) => {
  const { body } = await desk.ask('/passerelle/todo');
  return (body.items as { kind: string; title: string; detail: string; href: string }[]).filter(
    ({ kind }) => kind === 'link',
  );
};
const [first, second, third] = ['2025-11-12', '2025-11-13', '2025-11-14'] as const;

test('a link that died is told after three nights, with where to mend it, and no more once it is mended', async () => {
  const documentId = await organization({ website: `${otherUrl}/parti` });
  await nights(first, second);
  expect(await told(), 'after two nights').toEqual([]);
  await night(third);
  const plain = otherUrl.replace('http://', '');
  expect(await told()).toMatchObject([
    {
      title: 'Maison des Essais',
      detail: expect.stringMatching(
        /^Dans « .+ », un lien ne répond plus depuis le 12 novembre 2025 : .+ \(page introuvable\)\. Corrigez-le ou retirez-le\.$/,
      ),
      href: `/content-manager/collection-types/api::organization.organization/${documentId}?plugins[i18n][locale]=fr`,
    },
  ]);
  expect((await told())[0]!.detail).toContain(`${plain}/parti (`);
  await write(cms, `organizations/${documentId}`, { website: `${otherUrl}/vivant` }, { method: 'PUT' });
  expect(await told(), 'mended by day').toEqual([]);
  await night('2025-11-15');
  expect(await cms.strapi.db.query('passerelle::link').count()).toBe(0);
});

test('a page that is back is told no more, and a night it is there begins the count anew', async () => {
  await organization({ website: `${otherUrl}/page` });
  await nights(first, second);
  answers.set('/page', 403);
  await night(third);
  answers.delete('/page');
  await nights('2025-11-15', '2025-11-16');
  expect(await told()).toEqual([]);
  await night('2025-11-17');
  expect((await told())[0]!.detail).toContain('depuis le 15 novembre 2025');
  answers.set('/page', 200);
  await night('2025-11-18');
  expect(await told()).toEqual([]);
});

test('a night when nobody at all answers says something of our own network, and is not counted', async () => {
  await organization({ website: `${otherUrl}/parti` });
  await nights(first, second);
  answers.set('/vivant', 0).set('/parti', 0);
  await nights(third, '2025-11-15');
  expect(await told()).toEqual([]);
  answers.clear();
  answers.set('/vivant', 200);
  await night('2025-11-16');
  expect((await told())[0]!.detail).toContain('depuis le 12 novembre 2025');
});

test('drafts, what is invented and our own network are not asked', async () => {
  await organization({ website: `${otherUrl}/brouillon` }, { status: 'draft' });
  await organization({ website: `${otherUrl}/invention`, demonstration: true });
  await nights(first, second, third);
  expect(await told()).toEqual([]);
  await organization({ website: `${otherUrl}/parti` });
  for (const day of [first, second, third]) await night(day, { isInsideAsked: false });
  expect(await cms.strapi.db.query('passerelle::link').count()).toBe(0);
});

test('languages that share an address are told once, blocks and texts too; and only to those who may mend it', async () => {
  const documentId = await organization({ website: `${otherUrl}/parti` });
  await cms.strapi.documents('api::organization.organization').update({
    documentId,
    locale: 'en',
    data: {
      name: 'House of Trials',
      slug: 'house-of-trials',
      description: `[Gone](${otherUrl}/parti)`,
    } as object,
    status: 'published',
  });
  await write(cms, 'legal-references', { title: 'Un décret', url: `${otherUrl}/decret` });
  await write(cms, 'pages', {
    title: 'Des liens',
    slug: 'des-liens',
    layout: 'Page',
    inBrief: 'Où aller.',
    blocks: [{ __component: 'blocks.rich-text', body: `[Là](${otherUrl}/texte)` }],
  });
  await nights(first, second, third);
  const titles = async (desk: Desk) => (await told(desk)).map(({ title }) => title).toSorted();
  expect(await titles(editor)).toEqual(['Des liens', 'Maison des Essais', 'Un décret']);
  // A type without drafts is online at once: who may not publish may not write it.
  expect(await titles(author)).toEqual(['Des liens', 'Maison des Essais']);
});
