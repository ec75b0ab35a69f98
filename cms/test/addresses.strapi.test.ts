/** What becomes of an address when editors move, rename and delete, in a real Strapi. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startStrapi, type RunningStrapi } from './running-strapi.ts';
import { write } from './one-of-each.ts';

let cms: RunningStrapi;
beforeAll(async () => {
  cms = await startStrapi();
});
afterAll(() => cms.stop());

const redirects = async () => {
  const rows = await cms.strapi.db.query('api::redirect.redirect').findMany({ orderBy: 'from' });
  return rows.map(({ from, to }) => `${from} → ${to ?? 'gone'}`);
};
const page = (slug: string, parent?: string) => ({
  title: slug,
  slug,
  layout: 'Page',
  order: 1,
  inBrief: 'Une page.',
  ...(parent && { parent }),
});
const change = (path: string, documentId: string, data: object) =>
  write(cms, `${path}/${documentId}`, data, { method: 'PUT' });

test('a page that gets another slug takes the pages below along', async () => {
  const above = await write(cms, 'pages', page('aide'));
  await write(cms, 'pages', page('logement', above));
  expect(await redirects()).toEqual([]);
  await change('pages', above, { slug: 'services' });
  expect(await redirects()).toEqual(['/aide/ → /services/', '/aide/logement/ → /services/logement/']);
});

test('moved twice, both old addresses lead straight to the last one; moved back, nothing leads away', async () => {
  const news = await write(cms, 'articles', {
    title: 'Une',
    slug: 'une',
    kind: 'Actu',
    summary: 'Une.',
    body: 'Une.',
  });
  await change('articles', news, { slug: 'deux' });
  await change('articles', news, { slug: 'trois' });
  expect(await redirects()).toEqual(
    expect.arrayContaining(['/actus/une/ → /actus/trois/', '/actus/deux/ → /actus/trois/']),
  );
  await change('articles', news, { slug: 'une' });
  expect((await redirects()).filter((each) => each.startsWith('/actus/'))).toEqual([
    '/actus/deux/ → /actus/une/',
    '/actus/trois/ → /actus/une/',
  ]);
});

test('what is withdrawn is gone, and back when it is published again', async () => {
  const theme = await write(cms, 'themes', {
    name: 'Emploi',
    slug: 'emploi',
    inBrief: 'Travailler.',
    order: 1,
  });
  const themes = cms.strapi.documents('api::theme.theme');
  await themes.unpublish({ documentId: theme });
  expect(await redirects()).toContain('/thematiques/emploi/ → gone');
  await themes.publish({ documentId: theme });
  expect((await redirects()).join()).not.toContain('emploi');
  await themes.delete({ documentId: theme });
  expect(await redirects()).toContain('/thematiques/emploi/ → gone');
});

test('what led to a withdrawn entry leads to it again, wherever it is published then', async () => {
  const theme = await write(cms, 'themes', { name: 'Sport', slug: 'sport', inBrief: 'Bouger.', order: 1 });
  await change('themes', theme, { slug: 'sports' });
  const themes = cms.strapi.documents('api::theme.theme');
  const ours = async () => (await redirects()).filter((each) => each.includes('sport'));
  await themes.unpublish({ documentId: theme });
  expect(await ours()).toEqual(['/thematiques/sport/ → gone', '/thematiques/sports/ → gone']);
  await themes.publish({ documentId: theme });
  expect(await ours()).toEqual(['/thematiques/sport/ → /thematiques/sports/']);
  await themes.unpublish({ documentId: theme });
  await themes.update({ documentId: theme, data: { slug: 'sport-et-jeux' } as object });
  await themes.publish({ documentId: theme });
  expect(await ours()).toEqual([
    '/thematiques/sport/ → /thematiques/sport-et-jeux/',
    '/thematiques/sports/ → /thematiques/sport-et-jeux/',
  ]);
});

test('where an editor sent what was gone, it stays', async () => {
  const theme = await write(cms, 'themes', { name: 'Santé', slug: 'sante', inBrief: 'Soigner.', order: 1 });
  const themes = cms.strapi.documents('api::theme.theme');
  await themes.unpublish({ documentId: theme });
  const from = '/thematiques/sante/';
  const [gone] = await cms.strapi.documents('api::redirect.redirect').findMany({ filters: { from } });
  await cms.strapi
    .documents('api::redirect.redirect')
    .update({ documentId: gone!.documentId, data: { to: '/aide/' } as object });
  await themes.update({ documentId: theme, data: { slug: 'bien-etre' } as object });
  await themes.publish({ documentId: theme });
  expect(await redirects()).toContain(`${from} → /aide/`);
});

test('a draft that is saved moves nothing', async () => {
  const before = await redirects();
  const draft = await write(cms, 'articles', { title: 'Brouillon', slug: 'brouillon' }, { status: 'draft' });
  await cms.strapi
    .documents('api::article.article')
    .update({ documentId: draft, data: { slug: 'autre' } as object });
  expect(await redirects()).toEqual(before);
});
