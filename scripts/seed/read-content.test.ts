import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary.ts';
import { ContentFilesError, readContent } from './read-content.ts';
import { smallContent, writeFiles } from './small-content.ts';

/** The faults of the small content with some of its files replaced. */
async function faultsWith(files: Record<string, string>): Promise<string[]> {
  const folder = await temporaryFolder();
  await writeFiles(folder, { ...smallContent, ...files });
  const error = await readContent(folder).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error === undefined) return [];
  expect(error).toBeInstanceOf(ContentFilesError);
  return (error as Error).message
    .split('\n')
    .slice(1, -1)
    .map((line) => line.trim());
}

test('content without a fault is read', async () => {
  expect(await faultsWith({})).toEqual([]);
});

test('every fault of every file is told at once, with its file and field', async () => {
  const faults = await faultsWith({
    'themes/asile.yaml': `{ name: Asile, slug: Asile, inBrief: Bref., shape: round }`,
    'articles/un.yaml': smallContent['articles/un.yaml']!.replace('callForProjects', 'poem'),
    'menu.yaml': 'items: [{ page: accueil, theme: asile }]',
    'redirects.yaml': '[{ from: /vieux/, to: ',
  });
  for (const start of [
    'themes/asile.yaml: slug: ',
    'themes/asile.yaml: (file): Unrecognized key: "shape"',
    'articles/un.yaml: kind: ',
    'menu.yaml: items.0: a link of the menu names either a page or a theme',
    'redirects.yaml: ',
  ]) {
    expect(faults).toContainEqual(expect.stringContaining(start));
  }
});

test('a block at fault is told by its place', async () => {
  const page = smallContent['pages/contact.yaml']!;
  expect(await faultsWith({ 'pages/contact.yaml': page.replace('goodToKnow', 'warning') })).toEqual([
    expect.stringContaining('pages/contact.yaml: blocks.0.kind: '),
  ]);
  expect(
    await faultsWith({ 'pages/contact.yaml': page.replace('{ page: accueil }', '{ label: Ici }') }),
  ).toEqual(['pages/contact.yaml: blocks.1.links.0: a link names exactly one of page, theme and url']);
});

test('references that lead nowhere and names used twice are told', async () => {
  const faults = await faultsWith({
    'pages/contact.yaml': smallContent['pages/contact.yaml']!.replace(
      '{ page: accueil }',
      '{ page: nulle-part }',
    ),
    'pages/perdue.yaml': `{ path: rien/perdue, parent: rien, slug: perdue, title: Perdue, inBrief: Perdue. }`,
    'articles/deux.yaml': smallContent['articles/un.yaml']!.replace('[asile]', '[logement]'),
  });
  expect(faults).toEqual([
    'pages/perdue.yaml: parent: there is no page "rien"',
    'pages/contact.yaml: blocks.1.links.0.page: there is no page "nulle-part"',
    'articles/deux.yaml: themes.0: there is no theme "logement"',
    'articles/un.yaml: slug: "un" is already the one of articles/deux.yaml: slug',
  ]);
});

test("a page's path is its parent's and its slug", async () => {
  const page = smallContent['pages/bureau.yaml']!.replace('parent: contact', 'parent: accueil');
  expect(await faultsWith({ 'pages/bureau.yaml': page })).toEqual([
    "pages/bureau.yaml: path: expected the parent's path, a slash and the slug",
  ]);
});

test('a service composed of its kind and its offer is told by its own name, hours nobody understands included', async () => {
  const services = smallContent['services/un.yaml']!.replace('Mo 09:00-12:00', 'quand on veut');
  expect(await faultsWith({ 'services/un.yaml': services })).toEqual([
    expect.stringMatching(/^services\/un\.yaml: ecouter\.places\.0\.schedules: .+array/),
  ]);
});
