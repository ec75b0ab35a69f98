import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleRenderer, startRenderer, type Renderer } from './run-renderer.ts';
import { runBuild, type BuiltSite } from './run-build.ts';
import { aPage, anArticle, smallCentre } from './small-centre.ts';
import { standInStrapi, type StandInStrapi } from './stand-in-strapi.ts';

let strapi: StandInStrapi;
let renderer: Renderer;

beforeAll(async () => {
  await bundleRenderer();
  const rows = smallCentre();
  rows.page.push(
    aPage({ documentId: 'accueil', locale: 'en', title: 'Welcome', slug: 'home', layout: 'Accueil' }),
  );
  rows.article.push(
    ...Array.from({ length: 30 }, (_, index) =>
      anArticle({ title: `Actu ${index}`, slug: `actu-${index}`, publishedOn: `202${index % 5}-02-01` }),
    ),
  );
  strapi = await standInStrapi(rows);
  renderer = await startRenderer(strapi);
});

afterAll(() => {
  renderer?.stop();
  strapi?.close();
});

async function expectSame(built: BuiltSite, rendered: Map<string, Buffer>) {
  expect([...rendered.keys()]).toEqual(built.files);
  const different: string[] = [];
  for (const file of built.files)
    if (!rendered.get(file)!.equals(await built.bytes(file))) different.push(file);
  expect(different).toEqual([]);
}

test('the warm renderer and the ordinary build make the same files, byte for byte', async () => {
  const { files, report, rendered } = await renderer.render();
  expect(report.reason).toBeUndefined();
  expect(rendered).toBe(true);
  await expectSame(await runBuild(strapi), files);
});

test('after edits, a move and a deletion they still do', async () => {
  const { rows } = strapi;
  Object.assign(rows.article[0]!, { title: 'Tout autre chose', slug: 'tout-autre-chose' });
  Object.assign(
    rows.page.find(({ documentId }) => documentId === 'demarches')!,
    { parent: null, title: 'Démarches' },
  );
  rows.article.splice(5, 3);
  rows.theme.push({ ...rows.theme[0]!, documentId: 'sante', name: 'Santé', slug: 'sante' });
  await expectSame(await runBuild(strapi), (await renderer.render()).files);
});

test('what it cannot render it says, and it goes on', async () => {
  const { rows } = strapi;
  const kept = rows.theme[0]!.slug;
  rows.theme[0]!.slug = 'PAS BON';
  const failed = await renderer.render();
  expect(failed).toMatchObject({ rendered: false, report: { faults: [{ type: 'theme', field: 'slug' }] } });
  rows.theme[0]!.slug = kept;
  expect((await renderer.render()).rendered).toBe(true);
});
